package dev.entente.timetabling.repair;

/**
 * What no repair can better.
 *
 * @param missingAtLeast weight of hit or added meetings that has no place in any repair
 * @param movedAtLeast meetings that move in any repair with just that weight missing
 */
record Bounds(long missingAtLeast, int movedAtLeast) {
    boolean proveMostPlaced(Arrangement arrangement) {
        return arrangement.missingWeight() == missingAtLeast;
    }

    boolean proveFewestMoved(Arrangement arrangement) {
        return proveMostPlaced(arrangement) && arrangement.moved() == movedAtLeast;
    }
}
