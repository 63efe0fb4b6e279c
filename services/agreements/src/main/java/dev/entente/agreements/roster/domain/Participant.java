package dev.entente.agreements.roster.domain;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our copy of a participant: which account acts for it. Its organisation, as it was when a meeting was requested, is
 * with the meeting.
 */
@Entity
public class Participant {
    @Id
    private UUID id;

    private UUID matchmakingEventId;
    private @Nullable String accountId;

    @SuppressWarnings("NullAway.Init")
    protected Participant() {}

    public Participant(UUID id, UUID matchmakingEventId, @Nullable String accountId) {
        this.id = id;
        this.matchmakingEventId = matchmakingEventId;
        this.accountId = accountId;
    }

    public boolean isRepresentedBy(Actor actor) {
        return actor.is(Role.PARTICIPANT) && actor.accountId().equals(accountId);
    }

    public UUID id() {
        return id;
    }

    public UUID matchmakingEventId() {
        return matchmakingEventId;
    }

    public @Nullable String accountId() {
        return accountId;
    }
}
