package dev.entente.scheduling.timetable.domain;

/** An example in which meetings may not be at any time. */
public final class Timed {
    private Timed() {}

    public static TimetableProblem of(TimetableProblem problem, MeetingTimes times) {
        return new TimetableProblem(
                problem.slots(),
                problem.tables(),
                problem.participants(),
                problem.meetings(),
                problem.bookings(),
                problem.cancelled(),
                problem.handedOver(),
                problem.closed(),
                problem.paces(),
                times);
    }
}
