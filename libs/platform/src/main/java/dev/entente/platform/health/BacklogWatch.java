package dev.entente.platform.health;

import dev.entente.platform.message.MessageJson;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.platform.transaction.ServiceTransactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Looks at the backlog on a timer, in one statement over partial indexes, so that neither a scrape nor a probe asks the
 * database.
 */
@ApplicationScoped
public class BacklogWatch {
    private static final Logger LOG = Logger.getLogger(BacklogWatch.class);
    private static final String LOOK = """
            select cast(jsonb_build_object(
              'unpublished', waiting.facts,
              'oldestUnpublishedSeconds', waiting.seconds,
              'epoch', current_epoch(),
              'consumers', (
                select coalesce(jsonb_agg(to_jsonb(per_consumer)), '[]') from (
                  select consumer, sum(parked) as parked, sum(blocked) as "blockedAggregates",
                         sum(letters) as "openDeadLetters", sum(differences) as "restoreDifferences"
                    from (select consumer, parked, cast(blocked as integer) as blocked, 0 as letters, 0 as differences
                            from applied_version where parked > 0 or blocked
                           union all
                          select consumer, 0, 0, 1, 0 from dead_letter where status = 'OPEN'
                           union all
                          select consumer, 0, 0, 0, 1 from restore_difference) as each
                   group by consumer) as per_consumer),
              'jobs', (
                select coalesce(jsonb_agg(to_jsonb(per_type)), '[]') from (
                  select type, status, count(*) as jobs from job
                   where status in ('QUEUED', 'RUNNING') group by type, status) as per_type)) as text)
              from (select count(*) as facts,
                           coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0) as seconds
                      from outbox where published_at is null) as waiting""";

    private final ServiceTransactions transactions;
    private final CurrentSession session;
    private final MessageJson json;
    private final BacklogMetrics metrics;

    private volatile Backlog last = Backlog.none();
    private volatile long lookedAtNanos = System.nanoTime();
    private volatile boolean answered;

    BacklogWatch(ServiceTransactions transactions, CurrentSession session, MessageJson json, BacklogMetrics metrics) {
        this.transactions = transactions;
        this.session = session;
        this.json = json;
        this.metrics = metrics;
    }

    @Scheduled(every = "${entente.backlog.every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return transactions
                .read(occasion -> session.with(
                        open -> ScalarSelect.of(open, LOOK, String.class).getSingleResult()))
                .invoke(this::seen)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("The backlog cannot be seen: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    private void seen(String found) {
        last = json.parse(found, Backlog.class);
        metrics.show(last);
        lookedAtNanos = System.nanoTime();
        answered = true;
    }

    Backlog last() {
        return last;
    }

    /** Whether the database answered within this time. */
    public boolean sawDatabaseWithin(Duration limit) {
        return answered && System.nanoTime() - lookedAtNanos < limit.toNanos();
    }
}
