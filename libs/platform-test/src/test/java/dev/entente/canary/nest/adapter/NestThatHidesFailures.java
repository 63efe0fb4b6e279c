package dev.entente.canary.nest.adapter;

final class NestThatHidesFailures {
    boolean holds(Runnable egg) {
        try {
            egg.run();
            return true;
        } catch (RuntimeException broken) {
            return false;
        }
    }
}
