package dev.entente.timetabling.engine;

/** Works on a race in slices, so that two can take turns on one thread. */
interface Worker {
    /** Works for some hundredths of a second; false when there is nothing left to do for it. */
    boolean slice();
}
