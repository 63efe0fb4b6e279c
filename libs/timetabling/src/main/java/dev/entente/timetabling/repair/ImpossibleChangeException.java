package dev.entente.timetabling.repair;

/** A change makes no sense for the timetable; its sentence counts from 1. */
public final class ImpossibleChangeException extends IllegalArgumentException {
    private final int index;

    ImpossibleChangeException(int index, String why) {
        super(why);
        this.index = index;
    }

    /** Which of the changes that came together it is, from 0. */
    public int index() {
        return index;
    }
}
