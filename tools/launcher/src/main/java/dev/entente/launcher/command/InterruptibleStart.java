package dev.entente.launcher.command;

import dev.entente.launcher.Stack;

/** Lets ctrl-C stop again whatever this launcher started. */
record InterruptibleStart(Stack stack) {

    void during(Runnable work) {
        var undo = new Thread(this::undo);
        Runtime.getRuntime().addShutdownHook(undo);
        try {
            work.run();
        } finally {
            forget(undo);
        }
    }

    private void undo() {
        Session.say("\nstopping what was started");
        stack.abandonStart();
    }

    /** Too late when the JVM is already going down, and then the hook has its work to do. */
    private static void forget(Thread undo) {
        try {
            Runtime.getRuntime().removeShutdownHook(undo);
        } catch (IllegalStateException goingDown) {
            undo.setName("undoing the start");
        }
    }
}
