package dev.entente.chaos.stage;

import dev.entente.launcher.Stack;

/** Stops a process where it stands, as a long pause of its machine does, and lets it go on. */
public record Freezing(Stack stack) {

    public void freeze(String process) {
        signal(process, "STOP");
    }

    public void thaw(String process) {
        signal(process, "CONT");
    }

    private void signal(String process, String name) {
        long pid = stack.home().pidFiles().running(process).orElseThrow().pid();
        Shell.run("kill", "-s", name, Long.toString(pid));
    }
}
