package dev.entente.demo.generator;

import dev.entente.demo.generator.PlannedParticipant.Entry;
import dev.entente.demo.generator.PlannedParticipant.Part;
import dev.entente.demo.scenario.OrganisationKind;
import dev.entente.demo.scenario.Plan;
import dev.entente.demo.scenario.Plan.EventPlan;
import dev.entente.demo.scenario.Plan.Pool;
import dev.entente.demo.scenario.ScenarioFault;
import dev.entente.demo.scenario.Side;
import dev.entente.demo.script.Script.Account;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Decides which organisations come to which event, how they get in, and which account acts for them. */
final class RosterPlanner {

    private final Plan plan;
    private final InventedNames names;
    private final List<Account> accounts;
    private final Random random;
    private final Map<SideAndKind, OrganisationPool> pools = new LinkedHashMap<>();
    private final List<PlannedOrganisation> outsiders = new ArrayList<>();
    private int organisations;
    private int participations;

    RosterPlanner(Plan plan, InventedNames names, List<Account> accounts, Random random) {
        this.plan = plan;
        this.names = names;
        this.accounts = accounts;
        this.random = random;
        plan.pools().forEach(this::open);
    }

    private void open(Pool pool) {
        var key = new SideAndKind(pool.side(), pool.kind());
        var cohorts = plan.events().stream()
                .flatMap(event -> event.cohorts().stream())
                .filter(cohort -> cohort.side() == pool.side() && cohort.kind() == pool.kind())
                .toList();
        pools.put(key, new OrganisationPool(pool.organisations(), cohorts, country -> found(key, country), random));
    }

    private PlannedOrganisation found(SideAndKind key, String country) {
        var name = names.organisation(key.kind());
        var handle = "organisation-%03d".formatted(++organisations);
        return new PlannedOrganisation(handle, name.name(), key.kind(), key.side(), country, name.economicActivity());
    }

    List<PlannedParticipant> participantsOf(EventPlan event) {
        var there = organisationsWithMeetings(event);
        var withMeetings = there.size();
        var others = partsWithoutMeetings();
        others.forEach(part -> there.add(outsiderFor(event)));
        var entries = entriesOf(withMeetings, others);
        var participants = new ArrayList<PlannedParticipant>();
        for (var organisation : there) {
            var number = participants.size();
            var part = number < withMeetings ? Part.MEETS : others.get(number - withMeetings);
            participants.add(participant(event, number, organisation, part, entries.get(number)));
        }
        return participants;
    }

    private Set<PlannedOrganisation> organisationsWithMeetings(EventPlan event) {
        var there = new LinkedHashSet<PlannedOrganisation>();
        for (var cohort : event.cohorts()) {
            var pool = pools.get(new SideAndKind(cohort.side(), cohort.kind()));
            if (pool == null) {
                throw new ScenarioFault("There is no pool for " + cohort.kind() + " from " + cohort.side());
            }
            cohort.countries().forEach((country, count) -> {
                for (int i = 0; i < count; i++) {
                    there.add(pool.next(country));
                }
            });
        }
        return there;
    }

    private List<Part> partsWithoutMeetings() {
        var registration = plan.registration();
        var parts = new ArrayList<Part>();
        addTimes(parts, Part.NEVER_MEETS, registration.neverMet());
        addTimes(parts, Part.WITHDRAWS, registration.withdrawing());
        addTimes(parts, Part.IS_REJECTED, registration.rejected());
        addTimes(parts, Part.IS_LEFT_WAITING, registration.leftWaiting());
        return parts;
    }

    /** Outside the pools: who holds no meeting must not count among the organisations behind the participations. */
    private PlannedOrganisation outsiderFor(EventPlan event) {
        var countries = event.cohorts().stream()
                .filter(cohort -> cohort.side() == Side.EUROPE)
                .flatMap(cohort -> cohort.countries().keySet().stream())
                .distinct()
                .toList();
        var country = countries.get(random.nextInt(countries.size()));
        var outsider = found(new SideAndKind(Side.EUROPE, OrganisationKind.CLUSTER), country);
        outsiders.add(outsider);
        return outsider;
    }

    /** Whoever is rejected or left waiting has applied; of the others a few have. */
    private List<Entry> entriesOf(int withMeetings, List<Part> others) {
        var registration = plan.registration();
        var entries = new ArrayList<Entry>();
        for (int number = 0; number < withMeetings; number++) {
            var waited = number < registration.waitlistedFirst();
            var applied = number < registration.ownApplications();
            entries.add(waited ? Entry.APPLIED_AND_WAITED : applied ? Entry.APPLIED : Entry.IMPORTED);
        }
        others.forEach(part -> entries.add(part.isApproved() ? Entry.IMPORTED : Entry.APPLIED));
        return entries;
    }

    private PlannedParticipant participant(
            EventPlan event, int number, PlannedOrganisation organisation, Part part, Entry entry) {
        var account = accounts.get(participations++ % accounts.size());
        return new PlannedParticipant(
                number,
                "%s/participant-%02d".formatted(event.key(), number + 1),
                organisation,
                names.person(),
                part,
                entry,
                account.name(),
                part == Part.MEETS ? unavailableSlots(event) : new TreeSet<>());
    }

    private SortedSet<Integer> unavailableSlots(EventPlan event) {
        var slots = new TreeSet<Integer>();
        if (random.nextDouble() < plan.rates().partlyUnavailable()) {
            var length = 1 + random.nextInt(Math.max(1, event.slotCount() / 8));
            var first = random.nextInt(event.slotCount() - length + 1);
            for (int slot = first; slot < first + length; slot++) {
                slots.add(slot);
            }
        }
        return slots;
    }

    /** The pools' organisations first, then those outside the pools. */
    List<PlannedOrganisation> organisations() {
        return Stream.concat(pools.values().stream().flatMap(pool -> pool.organisations().stream()), outsiders.stream())
                .toList();
    }

    private static void addTimes(List<Part> parts, Part part, int times) {
        for (int i = 0; i < times; i++) {
            parts.add(part);
        }
    }

    private record SideAndKind(Side side, OrganisationKind kind) {}
}
