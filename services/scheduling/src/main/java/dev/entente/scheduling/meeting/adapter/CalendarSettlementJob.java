package dev.entente.scheduling.meeting.adapter;

import dev.entente.platform.jobs.JobHandler;
import dev.entente.platform.jobs.JobState;
import dev.entente.platform.jobs.JobStep;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.CalendarSettlement;
import dev.entente.scheduling.meeting.usecase.SettleCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Follows the calendar after a session closed or the event was cancelled. */
@ApplicationScoped
class CalendarSettlementJob implements JobHandler {
    private final SettleCalendar settleCalendar;

    CalendarSettlementJob(SettleCalendar settleCalendar) {
        this.settleCalendar = settleCalendar;
    }

    @Override
    public String type() {
        return CalendarSettlement.JOB;
    }

    @Override
    public Uni<JobStep> step(JobState state, Occasion occasion) {
        SettleCalendar.Command command = new SettleCalendar.Command(
                UUID.fromString(state.input().required("matchmakingEventId").textValue()),
                Instant.parse(state.input().required("occurredAt").textValue()));
        return settleCalendar.handle(command, occasion).map(changed -> SettlementProgress.after(state, changed));
    }
}
