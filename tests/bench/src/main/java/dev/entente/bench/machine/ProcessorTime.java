package dev.entente.bench.machine;

/**
 * Seconds of processor time, user and system.
 *
 * @param all of the process and its children, also of those that ended
 * @param compiling of the JVM's compiler threads that still run
 * @param virtualMachine of the JVM's own thread, which collects garbage when the collector is the serial one
 */
public record ProcessorTime(double all, double compiling, double virtualMachine) {
    static final ProcessorTime NONE = new ProcessorTime(0, 0, 0);

    public ProcessorTime since(ProcessorTime earlier) {
        return new ProcessorTime(
                all - earlier.all, compiling - earlier.compiling, virtualMachine - earlier.virtualMachine);
    }

    public ProcessorTime plus(ProcessorTime other) {
        return new ProcessorTime(all + other.all, compiling + other.compiling, virtualMachine + other.virtualMachine);
    }
}
