package dev.entente.scheduling.timetable.adapter;

import dev.entente.platform.jobs.JobHandler;
import dev.entente.platform.jobs.JobProgress;
import dev.entente.platform.jobs.JobState;
import dev.entente.platform.jobs.JobStep;
import dev.entente.platform.problem.Problem;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.timetable.domain.WhatIfQuestion;
import dev.entente.scheduling.timetable.usecase.AnswerWhatIf;
import dev.entente.scheduling.timetable.usecase.StartWhatIf;
import dev.entente.scheduling.timetable.usecase.StopWhatIf;
import dev.entente.scheduling.timetable.usecase.WhatIfComputations.Course;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Waits for an answer. A process that takes the job over from another begins anew. */
@ApplicationScoped
class WhatIfJob implements JobHandler {
    private final AnswerWhatIf answer;
    private final StopWhatIf stop;
    private final TimetablingSettings settings;

    WhatIfJob(AnswerWhatIf answer, StopWhatIf stop, TimetablingSettings settings) {
        this.answer = answer;
        this.stop = stop;
        this.settings = settings;
    }

    @Override
    public String type() {
        return StartWhatIf.JOB;
    }

    @Override
    public Uni<JobStep> step(JobState state, Occasion occasion) {
        StartWhatIf.Command asked = JsonColumn.read(state.input().toString(), StartWhatIf.Command.class);
        return answer.handle(state.jobId(), asked.matchmakingEventId(), asked.question(), occasion)
                .map(course -> step(asked.question(), course));
    }

    @Override
    public Uni<Void> cancelled(JobState state, Occasion occasion) {
        return stop.handle(state.jobId());
    }

    @Override
    public Uni<Void> failed(JobState state, Problem why, Occasion occasion) {
        return stop.handle(state.jobId());
    }

    private JobStep step(WhatIfQuestion question, Course course) {
        return switch (course) {
            case Course.UnderWay underWay ->
                JobStep.goOn(new JobProgress(underWay.outcomes(), question.outcomes(), underWay.scenario()), Map.of())
                        .waiting(settings.look());
            case Course.Answered answered ->
                JobStep.finished(
                        new JobProgress(question.outcomes(), question.outcomes(), "answered"),
                        WhatIfView.of(answered.outcomes()));
            case Course.Failed failed -> throw new IllegalStateException("A what-if question failed; see the log");
        };
    }
}
