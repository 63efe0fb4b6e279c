package dev.entente.scheduling;

import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Role;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.calendar.domain.ParticipationType;
import dev.entente.scheduling.calendar.domain.Phase;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Invitation;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.Place;
import dev.entente.scheduling.meeting.domain.Side;
import dev.entente.scheduling.roster.domain.OrganisationKind;
import dev.entente.scheduling.roster.domain.ParticipantStatus;
import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.roster.domain.RosterEntry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Ada of a Belgian cluster, Bob of a German company, and Olga who organises the event at which they meet. */
public final class Example {
    public static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
    public static final UUID EVENT = id(1);
    public static final UUID SESSION = id(2);
    public static final UUID SLOT = id(3);
    public static final UUID OTHER_SLOT = id(4);
    public static final UUID TABLE = id(5);
    public static final UUID MEETING = id(6);
    public static final UUID PROGRAMME = id(7);
    public static final UUID ADA = id(11);
    public static final UUID BOB = id(12);
    public static final String OLGAS_ACCOUNT = "olga";
    public static final String ADAS_ACCOUNT = "ada";
    public static final String BOBS_ACCOUNT = "bob";
    public static final Instant SLOT_START = Instant.parse("2026-05-05T08:00:00Z");
    public static final Instant SLOT_END = Instant.parse("2026-05-05T08:20:00Z");

    private Example() {}

    public static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    public static EventTerms live() {
        return terms(Phase.BOOKING, false);
    }

    public static EventTerms retrospective() {
        return terms(Phase.BOOKING, true);
    }

    public static EventTerms terms(Phase phase, boolean retrospective) {
        return new EventTerms(
                EVENT,
                PROGRAMME,
                phase,
                retrospective,
                Set.of(OLGAS_ACCOUNT),
                3,
                false,
                2,
                null,
                true,
                List.of(
                        new ParticipationType("buyer", Set.of("seller"), 2),
                        new ParticipationType("seller", Set.of("buyer"), null)));
    }

    public static RosterEntry ada() {
        return entry(ADA, id(21), OrganisationKind.CLUSTER, "BE", "buyer", ADAS_ACCOUNT);
    }

    public static RosterEntry bob() {
        return entry(BOB, id(22), OrganisationKind.COMPANY, "DE", "seller", BOBS_ACCOUNT);
    }

    public static RosterEntry entry(
            UUID participantId,
            UUID organisationId,
            OrganisationKind kind,
            String country,
            String type,
            String accountId) {
        return new RosterEntry(
                participantId,
                EVENT,
                organisationId,
                kind,
                country,
                type,
                Presence.ON_SITE,
                ParticipantStatus.APPROVED,
                accountId);
    }

    public static Invitation invitation() {
        return new Invitation(live(), ada(), bob(), 1, null);
    }

    public static Act byAda() {
        return by(Side.REQUESTER, ADAS_ACCOUNT, ADA, NOW);
    }

    public static Act byBob() {
        return by(Side.RECEIVER, BOBS_ACCOUNT, BOB, NOW);
    }

    public static Act byOlga() {
        return new Act(new ActedBy(OLGAS_ACCOUNT, Role.ORGANISER, null), null, NOW, NOW);
    }

    public static Act byService() {
        return Act.consequence(Actor.service("scheduling"), NOW, NOW);
    }

    public static Meeting requested() {
        return Meeting.request(MEETING, invitation(), "Batteries?", byAda()).meeting();
    }

    public static Meeting accepted() {
        Meeting meeting = requested();
        meeting.accept(byBob());
        return meeting;
    }

    public static Meeting scheduled() {
        Meeting meeting = accepted();
        meeting.schedule(place(), byBob());
        return meeting;
    }

    public static Place place() {
        return new Place(SLOT, SESSION, SLOT_START, SLOT_END, TABLE);
    }

    public static Place otherPlace() {
        return new Place(OTHER_SLOT, SESSION, SLOT_END, SLOT_END.plusSeconds(1200), TABLE);
    }

    private static Act by(Side side, String account, UUID participantId, Instant at) {
        return new Act(new ActedBy(account, Role.PARTICIPANT, participantId.toString()), side, at, at);
    }
}
