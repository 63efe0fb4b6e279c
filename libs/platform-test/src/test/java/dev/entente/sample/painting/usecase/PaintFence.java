package dev.entente.sample.painting.usecase;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.platform.jobs.JobHandler;
import dev.entente.platform.jobs.JobProgress;
import dev.entente.platform.jobs.JobState;
import dev.entente.platform.jobs.JobStep;
import dev.entente.platform.problem.Problem;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Paints one board per step. */
@ApplicationScoped
public class PaintFence implements JobHandler {
    private static final long SIGNATURE = -1;
    private static final long WET_PAINT = -2;

    private final Fence fence;

    PaintFence(Fence fence) {
        this.fence = fence;
    }

    /**
     * What is to be painted.
     *
     * @param rottenBoard the board at which the painter refuses to go on
     * @param missingBoard the board at which the painter falls
     * @param dryingMillis how long each board dries before the next is painted
     */
    public record Input(
            long boards,
            @Nullable Long rottenBoard,
            @Nullable Long missingBoard,
            @Nullable Long dryingMillis) {}

    private record Memory(long painted) {}

    private record SoFar(long wetBoard) {}

    private record Result(long painted) {}

    private enum PaintingRule implements Rule {
        BOARD_MUST_NOT_BE_ROTTEN;

        @Override
        public RefusalKind kind() {
            return RefusalKind.CONFLICT;
        }
    }

    @Override
    public String type() {
        return "painting";
    }

    @Override
    public Uni<JobStep> step(JobState state, Occasion occasion) {
        long board = state.memory().path("painted").asLong() + 1;
        return fence.paint(state.jobId(), board).map(painted -> after(board, state.input()));
    }

    private static JobStep after(long board, JsonNode input) {
        Refusal.require(
                board != input.path("rottenBoard").asLong(),
                PaintingRule.BOARD_MUST_NOT_BE_ROTTEN,
                "Replace board " + board + " first.");
        if (board == input.path("missingBoard").asLong()) {
            throw new IllegalStateException("The painter fell off the secret ladder");
        }
        long boards = input.path("boards").asLong();
        JobProgress progress = new JobProgress(board, boards, "painting");
        return board == boards
                ? JobStep.finished(progress, new Result(board))
                : JobStep.goOn(progress, new Memory(board))
                        .knowing(new SoFar(board))
                        .waiting(Duration.ofMillis(input.path("dryingMillis").asLong()));
    }

    /** The mark of whoever stops early. */
    @Override
    public Uni<Void> cancelled(JobState state, Occasion occasion) {
        return fence.paint(state.jobId(), SIGNATURE).replaceWithVoid();
    }

    /** So that nobody leans against it. */
    @Override
    public Uni<Void> failed(JobState state, Problem why, Occasion occasion) {
        return fence.paint(state.jobId(), WET_PAINT).replaceWithVoid();
    }
}
