package dev.entente.e2e.replay;

/** Whoever has come further than this waits until it is moved on; it begins open. */
final class Barrier {
    private int position = Integer.MAX_VALUE;

    synchronized void moveTo(int newPosition) {
        position = newPosition;
        notifyAll();
    }

    synchronized void open() {
        moveTo(Integer.MAX_VALUE);
    }

    synchronized void pass(int reached) {
        while (reached > position) {
            try {
                wait();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
