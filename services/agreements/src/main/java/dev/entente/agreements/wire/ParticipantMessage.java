package dev.entente.agreements.wire;

import static java.util.Objects.requireNonNull;

import dev.entente.agreements.roster.domain.Participant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of registration's facts about a participant. */
public record ParticipantMessage(State participant) {

    public ParticipantMessage {
        requireNonNull(participant, "participant");
    }

    public record State(
            UUID participantId,
            UUID matchmakingEventId,
            @Nullable String accountId) {

        public State {
            requireNonNull(participantId, "participantId");
            requireNonNull(matchmakingEventId, "matchmakingEventId");
        }
    }

    public Participant toCopy() {
        return new Participant(participant.participantId, participant.matchmakingEventId, participant.accountId);
    }
}
