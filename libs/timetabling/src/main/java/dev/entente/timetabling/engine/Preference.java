package dev.entente.timetabling.engine;

import dev.entente.timetabling.choice.BestChoice;

/** How much the search wants a meeting in its first timetable; 0 when another may as well be there instead. */
interface Preference {
    /** All meetings are wanted, none more than another. */
    Preference EVERYTHING = meeting -> 1;

    int of(int meeting);

    static Preference of(BestChoice choice) {
        return choice::halvesOf;
    }
}
