package dev.entente.scheduling.roster.usecase;

import dev.entente.platform.jobs.Jobs;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.roster.domain.WithdrawalSettlement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Registration was restored to a time before this participant. Whoever has an agenda with it must learn that it does not
 * come, so it is treated as one that withdrew.
 */
@ApplicationScoped
public class WithdrawVoidParticipant {
    private final Roster roster;
    private final Jobs jobs;

    WithdrawVoidParticipant(Roster roster, Jobs jobs) {
        this.roster = roster;
        this.jobs = jobs;
    }

    /** @param voidSince when registration's new epoch started */
    public record Command(UUID participantId, Instant voidSince) {}

    public Uni<Void> handle(Command command, Occasion occasion) {
        return roster.withdraw(command.participantId())
                .chain(known ->
                        known ? settle(command, occasion) : Uni.createFrom().voidItem());
    }

    private Uni<Void> settle(Command command, Occasion occasion) {
        return jobs.start(
                        WithdrawalSettlement.JOB,
                        new WithdrawalSettlement(command.participantId(), command.voidSince()),
                        occasion)
                .replaceWithVoid();
    }
}
