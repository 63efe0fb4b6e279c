package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.Certificate;
import dev.entente.scheduling.timetable.domain.FirstFit;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableWishes;

/**
 * Says what a found timetable is worth. The engine counts bookings that stay among the meetings, each as one; a certificate
 * is about those that are placed.
 */
final class Worth {
    private final boolean chooses;
    private final boolean weightIsNumber;
    private final int mostByCounting;
    private final int staying;

    Worth(TimetableProblem problem, TimetableWishes wishes, int staying) {
        this.chooses = wishes.chooses();
        this.weightIsNumber = problem.isUnweighted();
        this.mostByCounting = weightIsNumber ? 0 : FirstFit.placedBound(problem);
        this.staying = staying;
    }

    Certificate certificate(dev.entente.timetabling.model.Certificate found) {
        long bound = Math.max(0, found.placedBound() - staying);
        Certificate certificate = new Certificate(
                found.requested() - staying,
                Math.max(0, found.placed() - staying),
                weightIsNumber ? Math.toIntExact(bound) : mostByCounting,
                found.breaks(),
                found.lowerBound(),
                found.seconds(),
                found.fairness(),
                found.idleSlots(),
                found.firstSeconds(),
                found.bestSeconds());
        return chooses ? certificate.choosing(Math.max(0, found.placedWeight() - staying), bound) : certificate;
    }
}
