package dev.entente.launcher.server;

import dev.entente.launcher.Progress;
import dev.entente.launcher.process.Command;
import dev.entente.launcher.process.StopSignal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One process of the stack: what has to be done before it starts, how it starts, and when it is ready. */
public interface ManagedProcess {

    String name();

    /** Whether it goes by this name, its own or that of a service with several instances. */
    default boolean isCalled(String program) {
        return name().equals(program);
    }

    /** By use, such as {@code http} or {@code management}. */
    Map<String, Integer> ports();

    /** Names of the processes that must be ready before this one starts. */
    List<String> waitsFor();

    /** Where a person or another program reaches it. */
    URI url();

    /** The file whose change means that the program was built anew. */
    Path program();

    /** Makes whatever must be on disk before the start; done once, kept and checked on later starts. */
    void prepare(Progress progress);

    Command command();

    boolean isReady();

    /** Makes what others need of it, such as databases and topics; safe to repeat on an older release's data. */
    default void whenReady() {}

    Duration longestStart();

    default StopSignal stopSignal() {
        return StopSignal.TERM;
    }

    default List<Integer> portNumbers() {
        return List.copyOf(ports().values());
    }
}
