package dev.entente.sample.painting.adapter;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.sample.painting.usecase.Fence;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class FenceStore implements Fence {
    private static final String PAINT = "insert into painted_board(job_id, board) values (:job, :board)";

    private final CurrentSession session;

    FenceStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Void> paint(UUID jobId, long board) {
        return session.with(open -> open.createNativeQuery(PAINT)
                .setParameter("job", jobId)
                .setParameter("board", board)
                .executeUpdate()
                .replaceWithVoid());
    }
}
