package dev.entente.registration.participant.imports.adapter;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import dev.entente.registration.participant.imports.usecase.ParticipantImports;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Uploaded rows name persons, so they do not stay longer than somebody may want to correct them. */
@ApplicationScoped
class ImportRemovalTimer {
    private static final String SERVICE = "registration";

    private final Reads reads;
    private final Commands commands;
    private final ParticipantImports imports;
    private final Duration kept;

    ImportRemovalTimer(
            Reads reads,
            Commands commands,
            ParticipantImports imports,
            @ConfigProperty(name = "entente.registration.import-rows-kept") Duration kept) {
        this.reads = reads;
        this.commands = commands;
        this.imports = imports;
        this.kept = kept;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return reads.runAs(
                        Actor.service(SERVICE),
                        occasion -> imports.haveAnyStartedBefore(occasion.now().minus(kept)))
                .chain(any -> any ? remove() : Uni.createFrom().voidItem());
    }

    private Uni<Void> remove() {
        return commands.runAsService(
                CommandName.of("remove-old-imports", "participant-imports", null),
                SERVICE,
                occasion -> imports.removeThoseStartedBefore(occasion.now().minus(kept)));
    }
}
