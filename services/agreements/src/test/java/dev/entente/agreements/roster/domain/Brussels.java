package dev.entente.agreements.roster.domain;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A matchmaking event in Brussels: Ada of a Belgian cluster, Bob of a Taiwanese one and Carol's company from Ghent. */
public final class Brussels {
    public static final UUID EVENT = new UUID(7, 1);
    public static final UUID PROGRAMME = new UUID(7, 2);
    public static final UUID ADA = new UUID(1, 1);
    public static final UUID BOB = new UUID(1, 2);
    public static final UUID CAROL = new UUID(1, 3);
    public static final Attendee ADAS = new Attendee(ADA, new UUID(2, 1), OrganisationKind.CLUSTER, "BE");
    public static final Attendee BOBS = new Attendee(BOB, new UUID(2, 2), OrganisationKind.CLUSTER, "TW");
    public static final Attendee CAROLS = new Attendee(CAROL, new UUID(2, 3), OrganisationKind.COMPANY, "BE");
    public static final Actor ADA_HERSELF = participant("ada");
    public static final Actor BOB_HIMSELF = participant("bob");
    public static final Actor CAROL_HERSELF = participant("carol");
    public static final Actor OLGA_THE_ORGANISER = new Actor("olga", Set.of(Role.ORGANISER));
    public static final Instant MEETING_AT = Instant.parse("2017-11-15T09:00:00Z");
    public static final Instant NOW = Instant.parse("2018-03-01T12:00:00Z");

    private Brussels() {}

    public static MatchmakingEvent live() {
        return event(false, Phase.FOLLOW_UP);
    }

    public static MatchmakingEvent retrospective() {
        return event(true, Phase.FOLLOW_UP);
    }

    public static MatchmakingEvent archived() {
        return event(false, Phase.ARCHIVED);
    }

    private static MatchmakingEvent event(boolean retrospective, Phase phase) {
        return new MatchmakingEvent(
                EVENT, PROGRAMME, ZoneId.of("Europe/Brussels"), retrospective, phase, List.of("olga"));
    }

    public static Meeting held(Attendee requester, Attendee receiver) {
        return meeting(EVENT, true, false, requester, receiver);
    }

    public static Meeting missed(Attendee requester, Attendee receiver) {
        return meeting(EVENT, false, false, requester, receiver);
    }

    /** Nobody has said yet whether it was held. */
    public static Meeting unreported(Attendee requester, Attendee receiver) {
        return meeting(EVENT, false, true, requester, receiver);
    }

    public static Meeting heldElsewhere(Attendee requester, Attendee receiver) {
        return meeting(new UUID(7, 9), true, false, requester, receiver);
    }

    private static Meeting meeting(
            UUID event, boolean held, boolean mayYetBeHeld, Attendee requester, Attendee receiver) {
        UUID id = new UUID(
                requester.participantId().getLeastSignificantBits(),
                receiver.participantId().getLeastSignificantBits());
        return new Meeting(id, event, held, mayYetBeHeld, MEETING_AT, requester, receiver);
    }

    public static Standing standing(Actor actor, MatchmakingEvent event, UUID... participantIds) {
        return new Standing(
                event,
                Arrays.stream(participantIds)
                        .map(id -> new Participant(id, EVENT, accountOf(id)))
                        .toList(),
                actor);
    }

    /** Dora is a delegate who stands for two participants. */
    public static Standing standingOfDelegate(Actor dora, MatchmakingEvent event, UUID... participantIds) {
        return new Standing(
                event,
                Arrays.stream(participantIds)
                        .map(id -> new Participant(id, EVENT, dora.accountId()))
                        .toList(),
                dora);
    }

    public static Actor participant(String accountId) {
        return new Actor(accountId, Set.of(Role.PARTICIPANT));
    }

    private static String accountOf(UUID participantId) {
        if (participantId.equals(ADA)) {
            return "ada";
        }
        return participantId.equals(BOB) ? "bob" : "carol";
    }
}
