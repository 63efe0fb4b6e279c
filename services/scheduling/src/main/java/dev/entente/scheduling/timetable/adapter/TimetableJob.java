package dev.entente.scheduling.timetable.adapter;

import dev.entente.platform.jobs.JobHandler;
import dev.entente.platform.jobs.JobProgress;
import dev.entente.platform.jobs.JobState;
import dev.entente.platform.jobs.JobStep;
import dev.entente.platform.problem.Problem;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.timetable.domain.Certificate;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.domain.TimetableSnapshot;
import dev.entente.scheduling.timetable.usecase.AdvanceTimetable;
import dev.entente.scheduling.timetable.usecase.GiveUpTimetable;
import dev.entente.scheduling.timetable.usecase.StopTimetable;
import dev.entente.scheduling.timetable.usecase.TimetableComputations;
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
    private final StopTimetable stop;
    private final GiveUpTimetable giveUp;
    private final TimetableComputations computations;
    private final TimetablingSettings settings;

    TimetableJob(
            AdvanceTimetable advance,
            StopTimetable stop,
            GiveUpTimetable giveUp,
            TimetableComputations computations,
            TimetablingSettings settings) {
        this.advance = advance;
        this.stop = stop;
        this.giveUp = giveUp;
        this.computations = computations;
        this.settings = settings;
    }

    @Override
    public String type() {
        return TimetableWork.JOB;
    }

    @Override
    public Uni<JobStep> step(JobState state, Occasion occasion) {
        return advance.handle(timetableId(state), occasion).map(this::step);
    }

    @Override
    public Uni<Void> cancelled(JobState state, Occasion occasion) {
        return stop.handle(timetableId(state), occasion).replaceWithVoid();
    }

    @Override
    public Uni<Void> failed(JobState state, Problem why, Occasion occasion) {
        return giveUp.handle(timetableId(state), why.detail(), occasion);
    }

    private JobStep step(Timetable timetable) {
        TimetableView view = TimetableView.of(timetable);
        if (!timetable.isAtWork()) {
            return JobStep.finished(progress(timetable), view);
        }
        JobStep step = JobStep.goOn(progress(timetable), Map.of()).knowing(view);
        return timetable.isBeingComputed() ? step.waiting(settings.look()) : step;
    }

    /** Of a computation the meetings that are placed, of a publication those that are settled. */
    private JobProgress progress(Timetable timetable) {
        TimetableSnapshot state = timetable.snapshot();
        Certificate certificate = state.certificate();
        String phase = state.status().name().toLowerCase(Locale.ROOT);
        if (certificate == null) {
            return new JobProgress(0, 0, computations.isWaiting(state.timetableId()) ? "waiting" : phase);
        }
        return switch (state.status()) {
            case PUBLISHING, PUBLISHED, SUPERSEDED ->
                new JobProgress(
                        (long) state.publishedMeetings() + state.overtakenMeetings(),
                        certificate.counts().placed(),
                        phase);
            case COMPUTING, PROPOSED, INFEASIBLE, FAILED, DISCARDED ->
                new JobProgress(
                        certificate.counts().placed(), certificate.counts().requested(), phase);
        };
    }

    private static UUID timetableId(JobState state) {
        return UUID.fromString(state.input().required("timetableId").textValue());
    }
}
