package dev.entente.platform.pruning;

import dev.entente.platform.drain.Drain;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ServiceTransactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Deletes in small transactions; instances that do it at the same time step around each other. */
@ApplicationScoped
class Pruning {
    private static final Logger LOG = Logger.getLogger(Pruning.class);
    private static final String ANSWERS = delete("idempotent_answer", "given_at", "true");
    private static final String JOBS = delete("job", "finished_at", "true");

    /** What was skipped is kept: whoever reads from the first message on again meets it again. */
    private static final String DEAD_LETTERS = delete("dead_letter", "resolved_at", "status = 'RETRIED'");

    private final ServiceTransactions transactions;
    private final CurrentSession session;
    private final PruningSettings settings;
    private final Drain drain;

    Pruning(ServiceTransactions transactions, CurrentSession session, PruningSettings settings, Drain drain) {
        this.transactions = transactions;
        this.session = session;
        this.settings = settings;
        this.drain = drain;
    }

    @Scheduled(
            every = "${entente.pruning.every:15m}",
            delayed = "${entente.pruning.delay:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> prune() {
        return prune(ANSWERS, settings.keepAnswers())
                .chain(() -> prune(JOBS, settings.keepFinishedJobs()))
                .chain(() -> prune(DEAD_LETTERS, settings.keepRetriedDeadLetters()))
                .onFailure()
                .invoke(failure -> LOG.warnf("Pruning waits for the next time: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> prune(String statement, Duration keep) {
        return Multi.createBy()
                .repeating()
                .uni(() -> deleteSome(statement, keep))
                .whilst(deleted -> deleted == settings.batch() && !drain.hasBegun())
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Integer> deleteSome(String statement, Duration keep) {
        return transactions.write(occasion -> session.with(open -> open.createNativeQuery(statement)
                .setParameter("seconds", keep.toSeconds())
                .setParameter("most", settings.batch())
                .executeUpdate()));
    }

    private static String delete(String table, String age, String condition) {
        return """
                delete from %1$s where ctid in (
                  select ctid from %1$s where %2$s < now() - cast(:seconds as bigint) * interval '1 second' and %3$s
                   order by %2$s limit :most for update skip locked)""".formatted(table, age, condition);
    }
}
