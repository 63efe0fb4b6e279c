package dev.entente.scheduling.timetable.domain;

/**
 * What a repair does to what stands.
 *
 * @param breaksBefore breaks of all participants, had nothing happened
 * @param moved meetings that go from one place to another
 * @param fewestMoves whether it is proven that no repair that places as many moves fewer of those that could have stayed
 */
public record RepairQuality(int breaksBefore, int moved, boolean fewestMoves) {}
