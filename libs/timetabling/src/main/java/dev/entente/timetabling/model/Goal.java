package dev.entente.timetabling.model;

/** What a timetable is to be good at. */
public enum Goal {
    /** All meetings have a slot; of such timetables, one with the fewest breaks. */
    PLACE_ALL,
    /**
     * As few meetings as can be are missing to the participants' targets; then as much weight of meetings has a slot as can; then as few breaks, then as few idle slots as can; then whoever has
     * most breaks has as few as can.
     */
    CHOOSE_AND_PLACE
}
