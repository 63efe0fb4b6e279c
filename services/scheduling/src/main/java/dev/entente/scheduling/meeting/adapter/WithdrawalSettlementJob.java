package dev.entente.scheduling.meeting.adapter;

import dev.entente.platform.jobs.JobHandler;
import dev.entente.platform.jobs.JobState;
import dev.entente.platform.jobs.JobStep;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.meeting.usecase.SettleWithdrawal;
import dev.entente.scheduling.roster.domain.WithdrawalSettlement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Ends what a withdrawn participant had before it. */
@ApplicationScoped
class WithdrawalSettlementJob implements JobHandler {
    private final SettleWithdrawal settleWithdrawal;

    WithdrawalSettlementJob(SettleWithdrawal settleWithdrawal) {
        this.settleWithdrawal = settleWithdrawal;
    }

    @Override
    public String type() {
        return WithdrawalSettlement.JOB;
    }

    @Override
    public Uni<JobStep> step(JobState state, Occasion occasion) {
        SettleWithdrawal.Command command = new SettleWithdrawal.Command(
                UUID.fromString(state.input().required("participantId").textValue()),
                Instant.parse(state.input().required("occurredAt").textValue()));
        return settleWithdrawal.handle(command, occasion).map(changed -> SettlementProgress.after(state, changed));
    }
}
