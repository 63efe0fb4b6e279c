package dev.entente.demo.generator;

/** How a meeting goes, from its request to the last word on its attendance. */
enum MeetingCourse {
    HELD_TOLD_BY_ONE,
    HELD_TOLD_BY_BOTH,
    /** The parties contradict each other, the organiser says it was held. */
    HELD_DECIDED,
    HELD_PRESUMED,
    MISSED_TOLD,
    /** The parties contradict each other, the organiser says it was missed. */
    MISSED_DECIDED,
    /** Presumed held when the session closed, reported as missed months later. */
    MISSED_TOLD_LATE,
    DISPUTED,
    CANCELLED,
    CANCELLED_BY_WITHDRAWAL,
    DECLINED,
    WITHDRAWN,
    EXPIRED;

    boolean isHeld() {
        return switch (this) {
            case HELD_TOLD_BY_ONE, HELD_TOLD_BY_BOTH, HELD_DECIDED, HELD_PRESUMED -> true;
            default -> false;
        };
    }

    /** Its slot is kept to the end, whoever came. */
    boolean isKeptInTimetable() {
        return switch (this) {
            case MISSED_TOLD, MISSED_DECIDED, MISSED_TOLD_LATE, DISPUTED -> true;
            default -> isHeld();
        };
    }

    boolean isAccepted() {
        return switch (this) {
            case CANCELLED, CANCELLED_BY_WITHDRAWAL -> true;
            default -> isKeptInTimetable();
        };
    }
}
