package dev.entente.demo.generator;

import dev.entente.demo.scenario.Plan.Cohort;
import dev.entente.demo.scenario.ScenarioFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Organisations of one side and kind: exactly as many as planned, so that some come to several events. Each country's
 * organisations take turns; there are enough of them for its largest cohort, so nobody's turn comes twice in one event.
 */
final class OrganisationPool {

    private final Map<String, Turns> countries = new LinkedHashMap<>();

    /** @param cohorts those of this side and kind, of all events */
    OrganisationPool(
            int organisations, List<Cohort> cohorts, Function<String, PlannedOrganisation> founder, Random random) {
        cohorts.forEach(cohort -> cohort.countries()
                .forEach((country, count) -> countries
                        .computeIfAbsent(country, unknown -> new Turns())
                        .expect(count)));
        int participations =
                countries.values().stream().mapToInt(turns -> turns.size).sum();
        if (organisations > participations) {
            throw new ScenarioFault(
                    organisations + " organisations are planned for only " + participations + " participations");
        }
        shareRepeats(participations - organisations, random);
        countries.forEach((country, turns) -> turns.found(() -> founder.apply(country)));
    }

    private void shareRepeats(int repeats, Random random) {
        for (int i = 0; i < repeats; i++) {
            var open = countries.values().stream().filter(Turns::mayShrink).toList();
            if (open.isEmpty()) {
                throw new ScenarioFault("Too few organisations are planned: no event has fewer participants from a "
                        + "country than there would be organisations");
            }
            open.get(random.nextInt(open.size())).size--;
        }
    }

    PlannedOrganisation next(String country) {
        return Objects.requireNonNull(countries.get(country)).next();
    }

    List<PlannedOrganisation> organisations() {
        return countries.values().stream()
                .flatMap(turns -> turns.organisations.stream())
                .toList();
    }

    private static final class Turns {

        private final List<PlannedOrganisation> organisations = new ArrayList<>();
        private int size;
        private int largestCohort;
        private int taken;

        void expect(int participations) {
            size += participations;
            largestCohort = Math.max(largestCohort, participations);
        }

        boolean mayShrink() {
            return size > largestCohort;
        }

        void found(Supplier<PlannedOrganisation> founder) {
            for (int i = 0; i < size; i++) {
                organisations.add(founder.get());
            }
        }

        PlannedOrganisation next() {
            return organisations.get(taken++ % size);
        }
    }
}
