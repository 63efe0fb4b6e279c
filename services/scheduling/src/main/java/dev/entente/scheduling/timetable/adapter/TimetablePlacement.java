package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.Certificate;
import dev.entente.scheduling.timetable.domain.TimetableMethod;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.usecase.TimetableComputations.Course;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Places meetings: every method of computing stands behind this. Runs on the worker's threads and may take long. */
interface TimetablePlacement {

    TimetableMethod method();

    /**
     * @param stopped asked often; once it says true, the best so far is the answer
     * @param progress told the best so far now and then
     * @return what it ended with, never {@link Course.UnderWay}
     */
    Course place(
            TimetableProblem problem, TimetableWishes wishes, BooleanSupplier stopped, Consumer<Certificate> progress);
}
