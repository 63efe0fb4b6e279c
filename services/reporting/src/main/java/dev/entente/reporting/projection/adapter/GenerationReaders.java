package dev.entente.reporting.projection.adapter;

import dev.entente.platform.drain.Drain;
import dev.entente.platform.inbox.TopicReader;
import dev.entente.platform.inbox.TopicReaders;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.transaction.Reads;
import dev.entente.reporting.projection.domain.Generation;
import dev.entente.reporting.projection.usecase.Generations;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Keeps one reader per fed generation running in this process. A generation has its own group and its own progress, so
 * the one being built reads from the first offset on while the other serves, and serving is nothing but being asked.
 */
@ApplicationScoped
class GenerationReaders {
    private static final Actor READER = Actor.service("reporting");

    private final Generations generations;
    private final FactSubscriptions subscriptions;
    private final TopicReaders readers;
    private final Reads reads;
    private final Drain drain;
    private final Map<Integer, TopicReader> running = new ConcurrentHashMap<>();

    GenerationReaders(
            Generations generations, FactSubscriptions subscriptions, TopicReaders readers, Reads reads, Drain drain) {
        this.generations = generations;
        this.subscriptions = subscriptions;
        this.readers = readers;
        this.reads = reads;
        this.drain = drain;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return drain.hasBegun() ? Uni.createFrom().voidItem() : startAndStopWhatIsFed();
    }

    private Uni<Void> startAndStopWhatIsFed() {
        return reads.runAs(READER, occasion -> generations.all())
                .map(GenerationReaders::fed)
                .emitOn(Infrastructure.getDefaultExecutor())
                .invoke(this::startAndStop)
                .replaceWithVoid();
    }

    private static Set<Integer> fed(List<Generation> all) {
        return all.stream().filter(Generation::isFed).map(Generation::number).collect(Collectors.toSet());
    }

    private void startAndStop(Set<Integer> fed) {
        Set<Integer> ended = new HashSet<>(running.keySet());
        ended.removeAll(fed);
        ended.forEach(number -> Optional.ofNullable(running.remove(number)).ifPresent(readers::stop));
        fed.forEach(number -> running.computeIfAbsent(number, this::start));
    }

    private TopicReader start(int generation) {
        return readers.start("entente-reporting-" + generation, subscriptions.of(generation));
    }

    /** The readers of this process, by generation. */
    Map<Integer, TopicReader> running() {
        return Map.copyOf(running);
    }
}
