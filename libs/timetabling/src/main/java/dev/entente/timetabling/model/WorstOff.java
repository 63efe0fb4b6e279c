package dev.entente.timetabling.model;

/**
 * A participant whom no other has more breaks than, and how much of that is for its own day.
 *
 * @param participant by number from 0
 * @param meetings how many it has in the timetable
 * @param breaks idle runs between them
 * @param breaksAlone those it would have even if everybody else came whenever it suits: slots at which it, or somebody it meets, is
 *     away, or at which its meetings may not be, leave no day with fewer. The others come from fitting everybody's days together
 */
public record WorstOff(int participant, int meetings, int breaks, int breaksAlone) {}
