package dev.entente.launcher;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a launcher started in this life, one start-up after the other, so that all of it can be undone. */
final class StartUps {
    private final Deque<StartUp> latestFirst = new ArrayDeque<>();
    private boolean abandoned;

    /** Before it begins. */
    synchronized void add(StartUp startUp) {
        if (abandoned) {
            throw new StackFailure("nothing is started any more, for all is being stopped");
        }
        latestFirst.push(startUp);
    }

    /** Undoes all of them, the last first; there will be no other. */
    synchronized void abandon() {
        abandoned = true;
        latestFirst.forEach(StartUp::abandon);
        latestFirst.clear();
    }
}
