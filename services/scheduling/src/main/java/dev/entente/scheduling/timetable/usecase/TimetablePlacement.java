package dev.entente.scheduling.timetable.usecase;

import dev.entente.scheduling.timetable.domain.PlacedTimetable;
import dev.entente.scheduling.timetable.domain.TimetableMethod;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import io.smallrye.mutiny.Uni;

/** Places meetings: the port behind which every method of computing stands. */
public interface TimetablePlacement {

    TimetableMethod method();

    /** Must come back to the caller's context. A failure is kept with the timetable, whose computation then failed. */
    Uni<PlacedTimetable> place(TimetableProblem problem);
}
