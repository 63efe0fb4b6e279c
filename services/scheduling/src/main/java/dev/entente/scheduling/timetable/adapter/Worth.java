package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.Attainment;
import dev.entente.scheduling.timetable.domain.Certificate;
import dev.entente.scheduling.timetable.domain.FirstFit;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.timetabling.model.Targets;
import java.util.stream.Collectors;

/**
 * Says what a found timetable is worth. The engine counts bookings that stay among the meetings, each as one; a certificate
 * is about those that are placed.
 */
final class Worth {
    private final boolean chooses;
    private final boolean weightIsNumber;
    private final int mostByCounting;
    private final boolean aims;
    private final EngineProblem engine;
    private final int staying;

    Worth(TimetableProblem problem, TimetableWishes wishes, EngineProblem engine) {
        this.chooses = wishes.chooses();
        this.weightIsNumber = problem.isUnweighted();
        this.mostByCounting = weightIsNumber ? 0 : FirstFit.placedBound(problem);
        this.aims = !wishes.targets().areNone();
        this.engine = engine;
        this.staying = engine.staying();
    }

    Certificate certificate(dev.entente.timetabling.model.Certificate found) {
        long bound = Math.max(0, found.placedBound() - staying);
        Certificate certificate = new Certificate(
                new Certificate.Counts(
                        found.requested() - staying,
                        Math.max(0, found.placed() - staying),
                        weightIsNumber ? Math.toIntExact(bound) : mostByCounting,
                        found.breaks(),
                        found.lowerBound()),
                new Certificate.Times(found.seconds(), found.firstSeconds(), found.bestSeconds()),
                null,
                null,
                new Certificate.Days(found.fairness(), found.idleSlots(), null),
                null);
        Certificate chosen =
                chooses ? certificate.choosing(Math.max(0, found.placedWeight() - staying), bound) : certificate;
        return aims ? chosen.attaining(attainment(found.targets())) : chosen;
    }

    private Attainment attainment(Targets targets) {
        return Attainment.of(
                targets.participants(),
                targets.missingBound(),
                targets.shortfalls().stream()
                        .collect(Collectors.toMap(
                                shortfall -> engine.participantId(shortfall.participant()),
                                Targets.Shortfall::missing)));
    }
}
