package dev.entente.registration.matchmakingevent.domain;

import dev.entente.registration.vocabulary.domain.Phase;
import java.util.List;
import java.util.UUID;

/** A matchmaking event's public state after a fact. */
public record MatchmakingEventState(
        UUID matchmakingEventId,
        EventDetails details,
        boolean retrospective,
        Phase phase,
        List<String> organiserAccountIds,
        EventRules rules,
        List<Session> sessions,
        List<MeetingTable> tables,
        List<ParticipationType> participationTypes) {}
