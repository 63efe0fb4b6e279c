package dev.entente.platform.inbox;

import dev.entente.platform.message.MessageJson;
import dev.entente.platform.message.SilentTraces;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.outbox.RelayWakeUp;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Role;
import dev.entente.platform.time.Ids;
import dev.entente.platform.transaction.SimulatedTransactions;
import dev.entente.simulation.Defect;
import dev.entente.simulation.world.Scope;
import dev.entente.simulation.world.World;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Production's inbox of one process, over tables in memory. */
public final class InboxParts {
    private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final SimulatedTransactions transactions;
    private final Inbox inbox;
    private final DeadLetterDecisions decisions;

    public InboxParts(
            World world,
            SimulatedTransactions transactions,
            InboxTables tables,
            Outbox outbox,
            Message message,
            Set<Defect> defects) {
        this.transactions = transactions;
        StoresInMemory stores = new StoresInMemory(world, transactions, tables);
        ProgressLedger ledger = defects.isEmpty()
                ? new ProgressInMemory(world, transactions, tables)
                : new FaultyProgress(world, transactions, tables, defects);
        InboxMetrics metrics = new InboxMetrics(METERS);
        DeadLetters deadLetters = new DeadLetters(stores, message.ids(), outbox, message.service());
        RestoreDifferences differences = new RestoreDifferences(stores);
        MessageApplication application = new MessageApplication(
                stores,
                message.json(),
                metrics,
                new MessageTraces(SilentTraces.continued()),
                new VoidAggregates(ledger, stores, deadLetters, differences),
                differences,
                transactions.beforeCommit());
        BatchApplication batches = new BatchApplication(transactions, ledger, application, deadLetters, stores);
        this.inbox = new Inbox(batches, new Patience(world), new ConsumerActivity(), new RelayWakeUp(), metrics);
        this.decisions = new DeadLetterDecisions(stores, inbox, ledger, application, deadLetters);
    }

    /** What has to do with messages as such. */
    public record Message(MessageJson json, Ids ids, String service) {}

    public Inbox inbox() {
        return inbox;
    }

    public Uni<Void> retry(UUID letter) {
        return clearing(() -> transactions.write(OPERATOR, occasion -> decisions.retry(letter, occasion)));
    }

    public Uni<Void> skip(UUID letter) {
        return clearing(() -> transactions.write(OPERATOR, (Occasion occasion) -> decisions.skip(letter, occasion)));
    }

    private static final Actor OPERATOR = new Actor("operator", Set.of(Role.ADMIN));

    /** As production's resource does it through {@link DeadLetterDecisions#clearing}. */
    private Uni<Void> clearing(Supplier<Uni<Void>> command) {
        return Uni.createFrom()
                .deferred(() -> command.get())
                .onFailure(UnusableSuccessor.class)
                .recoverWithUni(failure -> inbox.setAside(failure).chain(() -> clearing(command)));
    }

    /** Tries again after a pause of the simulated clock. */
    private static final class Patience implements OutageWait {
        private final World world;
        private final Scope process;

        private Patience(World world) {
            this.world = world;
            this.process = world.scope();
        }

        @Override
        public <T> Uni<T> over(String consumer, Predicate<Throwable> outage, Supplier<Uni<T>> work) {
            return Uni.createFrom()
                    .deferred(() -> work.get())
                    .onFailure(outage)
                    .recoverWithUni(() -> pause().chain(() -> over(consumer, outage, work)));
        }

        private Uni<Void> pause() {
            return Uni.createFrom()
                    .emitter(emitter -> world.as(
                            process, () -> world.after(PAUSE, "wait out an outage", () -> emitter.complete(null))));
        }
    }
}
