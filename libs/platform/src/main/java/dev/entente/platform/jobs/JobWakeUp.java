package dev.entente.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells this process's runner that a job was committed; the slow poll is the safety net. */
@ApplicationScoped
class JobWakeUp {
    private volatile Runnable runner = () -> {};

    void wake() {
        runner.run();
    }

    void onWake(Runnable action) {
        runner = action;
    }
}
