package dev.entente.registration.participant.adapter;

import dev.entente.platform.jobs.JobHandler;
import dev.entente.platform.jobs.JobProgress;
import dev.entente.platform.jobs.JobState;
import dev.entente.platform.jobs.JobStep;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.organisation.domain.FollowingOrder;
import dev.entente.registration.participant.usecase.FollowOrganisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets the participants of an organisation follow its change, some in each step. */
@ApplicationScoped
class OrganisationChangeJob implements JobHandler {
    private static final String BEFORE_ALL = new UUID(0, 0).toString();

    private final FollowOrganisation followOrganisation;

    OrganisationChangeJob(FollowOrganisation followOrganisation) {
        this.followOrganisation = followOrganisation;
    }

    record Memory(String afterId) {}

    record Result(long participants) {}

    @Override
    public String type() {
        return FollowingOrder.JOB;
    }

    @Override
    public Uni<JobStep> step(JobState state, Occasion occasion) {
        UUID organisation = UUID.fromString(state.input().path("organisationId").asText());
        UUID after = UUID.fromString(state.memory().path("afterId").asText(BEFORE_ALL));
        long before = state.progress().done();
        return followOrganisation
                .handle(new FollowOrganisation.Command(organisation, after), occasion)
                .map(step -> next(step, before + step.seen()));
    }

    private static JobStep next(FollowOrganisation.Step step, long done) {
        JobProgress progress = new JobProgress(done, done, "following");
        return step.last()
                ? JobStep.finished(progress, new Result(done))
                : JobStep.goOn(progress, new Memory(step.lastId().toString()));
    }
}
