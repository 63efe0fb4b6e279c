package dev.entente.scheduling.timetable.adapter;

import dev.entente.platform.jobs.JobHandler;
import dev.entente.platform.jobs.JobProgress;
import dev.entente.platform.jobs.JobState;
import dev.entente.platform.jobs.JobStep;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.timetable.domain.Certificate;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.usecase.AdvanceTimetable;
import dev.entente.scheduling.timetable.usecase.TimetableWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Works at a timetable until it is neither being computed nor being published. */
@ApplicationScoped
class TimetableJob implements JobHandler {
    private final AdvanceTimetable advance;

    TimetableJob(AdvanceTimetable advance) {
        this.advance = advance;
    }

    @Override
    public String type() {
        return TimetableWork.JOB;
    }

    @Override
    public Uni<JobStep> step(JobState state, Occasion occasion) {
        UUID timetableId = UUID.fromString(state.input().required("timetableId").textValue());
        return advance.handle(timetableId, occasion).map(TimetableJob::step);
    }

    private static JobStep step(Timetable timetable) {
        Certificate certificate = timetable.snapshot().certificate();
        long done = (long) timetable.publishedMeetings() + timetable.overtakenMeetings();
        JobProgress progress = new JobProgress(
                done,
                certificate == null ? 0 : certificate.placed(),
                timetable.snapshot().status().name().toLowerCase(Locale.ROOT));
        return timetable.isAtWork()
                ? JobStep.goOn(progress, Map.of())
                : JobStep.finished(progress, TimetableView.of(timetable));
    }
}
