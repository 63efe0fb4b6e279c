package dev.entente.simulation.services;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Role;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.calendar.domain.ParticipationType;
import dev.entente.scheduling.calendar.domain.Phase;
import dev.entente.scheduling.roster.domain.OrganisationKind;
import dev.entente.scheduling.roster.domain.ParticipantStatus;
import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.roster.domain.RosterEntry;
import dev.entente.simulation.world.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The one matchmaking event of a simulated world, small enough that everybody gets into everybody's way. */
public final class Fair {
    /** Entered afterwards, so that slots can be booked and attendance told in one go. */
    public static final Instant BOOKED_AT = Instant.parse("2026-01-05T09:00:00Z");

    public static final Actor ORGANISER = new Actor("organiser", Set.of(Role.ORGANISER));

    private static final Instant FIRST_SLOT = Instant.parse("2026-01-10T09:00:00Z");
    private static final Duration SLOT = Duration.ofMinutes(20);
    private static final String TYPE = "guest";

    private final EventTerms terms;
    private final UUID session;
    private final List<Slot> slots;
    private final List<UUID> tables;
    private final List<RosterEntry> roster;

    private Fair(EventTerms terms, UUID session, List<Slot> slots, List<UUID> tables, List<RosterEntry> roster) {
        this.terms = terms;
        this.session = session;
        this.slots = slots;
        this.tables = tables;
        this.roster = roster;
    }

    public record Slot(UUID slotId, Instant startsAt, Instant endsAt) {}

    public static Fair by(Chance chance) {
        UUID event = id(1, 0);
        List<Slot> slots = new ArrayList<>();
        for (int number = 0, count = chance.between(2, 5); number < count; number++) {
            Instant begin = FIRST_SLOT.plus(SLOT.multipliedBy(number));
            slots.add(new Slot(id(2, number), begin, begin.plus(SLOT)));
        }
        List<UUID> tables = new ArrayList<>();
        for (int number = 0, count = chance.between(1, 3); number < count; number++) {
            tables.add(id(3, number));
        }
        List<RosterEntry> roster = new ArrayList<>();
        for (int number = 0, count = chance.between(4, 8); number < count; number++) {
            roster.add(guest(event, number));
        }
        return new Fair(terms(event, chance), id(4, 0), slots, tables, roster);
    }

    private static EventTerms terms(UUID event, Chance chance) {
        return new EventTerms(
                event,
                null,
                Phase.RUNNING,
                true,
                Set.of(ORGANISER.accountId()),
                chance.between(2, 5),
                chance.onceIn(3),
                chance.onceIn(2) ? 4 : null,
                null,
                true,
                List.of(new ParticipationType(TYPE, Set.of(TYPE), null)));
    }

    private static RosterEntry guest(UUID event, int number) {
        return new RosterEntry(
                id(5, number),
                event,
                id(6, number),
                OrganisationKind.COMPANY,
                number % 2 == 0 ? "BE" : "JP",
                TYPE,
                Presence.ON_SITE,
                ParticipantStatus.APPROVED,
                "account-" + number);
    }

    private static UUID id(int kind, int number) {
        return new UUID(0x7000L + kind, 0x8000_0000_0000_0000L + number);
    }

    public EventTerms terms() {
        return terms;
    }

    public UUID session() {
        return session;
    }

    public List<Slot> slots() {
        return slots;
    }

    public List<UUID> tables() {
        return tables;
    }

    public List<RosterEntry> roster() {
        return roster;
    }

    public static Actor accountOf(RosterEntry guest) {
        return new Actor(String.valueOf(guest.accountId()), Set.of(Role.PARTICIPANT));
    }
}
