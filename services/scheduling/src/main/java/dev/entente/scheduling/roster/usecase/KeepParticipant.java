package dev.entente.scheduling.roster.usecase;

import dev.entente.platform.jobs.Jobs;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.roster.domain.ParticipantStatus;
import dev.entente.scheduling.roster.domain.RosterEntry;
import dev.entente.scheduling.roster.domain.WithdrawalSettlement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Keeps what registration tells of a participant; when it withdrew, its meetings follow. */
@ApplicationScoped
public class KeepParticipant {
    private final Roster roster;
    private final Jobs jobs;

    KeepParticipant(Roster roster, Jobs jobs) {
        this.roster = roster;
        this.jobs = jobs;
    }

    /** @param mayHaveNewAccount whether this is a fact with which an account may have been linked */
    public record Command(RosterEntry entry, Instant occurredAt, boolean mayHaveNewAccount) {}

    public Uni<Void> handle(Command command, Occasion occasion) {
        return roster.keep(command.entry())
                .chain(() -> command.mayHaveNewAccount()
                        ? roster.nameAccountInMeetings(command.entry())
                        : Uni.createFrom().voidItem())
                .chain(() -> settle(command, occasion));
    }

    private Uni<Void> settle(Command command, Occasion occasion) {
        if (command.entry().status() != ParticipantStatus.WITHDRAWN) {
            return Uni.createFrom().voidItem();
        }
        WithdrawalSettlement settlement =
                new WithdrawalSettlement(command.entry().participantId(), command.occurredAt());
        return jobs.start(WithdrawalSettlement.JOB, settlement, occasion).replaceWithVoid();
    }
}
