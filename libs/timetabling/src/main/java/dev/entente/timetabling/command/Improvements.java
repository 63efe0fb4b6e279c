package dev.entente.timetabling.command;

import dev.entente.timetabling.model.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The timetables that a search told, one after the other; at most ten a second are told, so times are a tenth too late at worst. */
final class Improvements {
    /** So many breaks more than the best are near it. */
    static final int NEAR = 2;

    private final List<Certificate> told = new ArrayList<>();

    void add(Certificate certificate) {
        told.add(certificate);
    }

    /** When a timetable was there that places as much as the best and has hardly more breaks. */
    double secondsUntilNear(Certificate best) {
        return told.stream()
                .filter(each -> each.placedWeight() == best.placedWeight() && each.breaks() <= best.breaks() + NEAR)
                .mapToDouble(Certificate::bestSeconds)
                .findFirst()
                .orElse(best.bestSeconds());
    }

    /** Breaks of the last timetable until then that places as much as the best. */
    Optional<Integer> breaksAt(double seconds, Certificate best) {
        return told.stream()
                .filter(each -> each.placedWeight() == best.placedWeight() && each.bestSeconds() <= seconds)
                .map(Certificate::breaks)
                .reduce((earlier, later) -> later);
    }
}
