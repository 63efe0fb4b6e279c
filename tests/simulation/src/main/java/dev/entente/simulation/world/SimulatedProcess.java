package dev.entente.simulation.world;

/** A process that may be killed at any step and starts again; whatever an earlier life still had to do is forgotten. */
public final class SimulatedProcess {
    private final String name;
    private int life;
    private boolean up;

    public SimulatedProcess(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public boolean isUp() {
        return up;
    }

    public Scope begin() {
        life++;
        up = true;
        return new Scope(this, life, null);
    }

    public void kill() {
        up = false;
    }

    boolean lives(int which) {
        return up && which == life;
    }
}
