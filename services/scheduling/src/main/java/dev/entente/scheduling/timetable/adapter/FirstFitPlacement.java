package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.Certificate;
import dev.entente.scheduling.timetable.domain.FirstFit;
import dev.entente.scheduling.timetable.domain.PlacedTimetable;
import dev.entente.scheduling.timetable.domain.TimetableMethod;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.usecase.TimetableComputations.Course;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** First fit needs about a tenth of a second for 10,000 meetings: it neither tells progress nor can be stopped. */
@ApplicationScoped
class FirstFitPlacement implements TimetablePlacement {
    /** Meetings can always be imagined without any break; first fit proves nothing better. */
    private static final int NO_BREAKS = 0;

    private final MeterRegistry meters;

    FirstFitPlacement(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public TimetableMethod method() {
        return TimetableMethod.FIRST_FIT;
    }

    @Override
    public Course place(
            TimetableProblem problem, TimetableWishes wishes, BooleanSupplier stopped, Consumer<Certificate> progress) {
        Timer.Sample stopwatch = Timer.start(meters);
        FirstFit.FirstFitResult found = FirstFit.of(problem);
        long nanos = stopwatch.stop(meters.timer("entente.timetable.computation", "method", method().name()));
        double seconds = Duration.ofNanos(nanos).toMillis() / 1000.0;
        Certificate certificate = new Certificate(
                new Certificate.Counts(
                        problem.meetings().size(),
                        found.placements().size(),
                        found.placedBound(),
                        found.breaks(),
                        NO_BREAKS),
                Certificate.Times.atOnce(seconds));
        return new Course.Placed(new PlacedTimetable(
                found.placements(), wishes.chooses() ? worth(certificate, problem, found) : certificate));
    }

    /** All meetings together are a bound that needs no proof. */
    private static Certificate worth(Certificate certificate, TimetableProblem problem, FirstFit.FirstFitResult found) {
        Map<UUID, Integer> weights = problem.meetings().stream()
                .collect(Collectors.toMap(TimetableProblem.Meeting::meetingId, TimetableProblem.Meeting::weight));
        long placed = found.placements().stream()
                .mapToLong(placement -> weights.getOrDefault(placement.meetingId(), 0))
                .sum();
        return certificate.choosing(
                placed, weights.values().stream().mapToLong(Integer::longValue).sum());
    }
}
