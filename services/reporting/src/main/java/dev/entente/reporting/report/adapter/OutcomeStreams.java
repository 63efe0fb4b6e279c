package dev.entente.reporting.report.adapter;

import dev.entente.platform.drain.Drain;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.Reads;
import dev.entente.reporting.report.domain.AsOf;
import dev.entente.reporting.report.domain.Period;
import dev.entente.reporting.report.domain.Scope;
import dev.entente.reporting.report.usecase.Scopes;
import dev.entente.reporting.report.usecase.TellOutcomes;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Live totals. Each stream looks at the database's position and not at this process's consumers: with several instances
 * these see only their share of the partitions.
 */
@ApplicationScoped
class OutcomeStreams {
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Reads reads;
    private final CallingRequest calling;
    private final Scopes scopes;
    private final TellOutcomes tellOutcomes;
    private final Drain drain;

    OutcomeStreams(Reads reads, CallingRequest calling, Scopes scopes, TellOutcomes tellOutcomes, Drain drain) {
        this.reads = reads;
        this.calling = calling;
        this.scopes = scopes;
        this.tellOutcomes = tellOutcomes;
        this.drain = drain;
    }

    Multi<OutboundSseEvent> of(
            Scope scope, List<String> definitions, @Nullable String groupBy, @Nullable String lastEventId, Sse sse) {
        OutcomeParameters asked = new OutcomeParameters();
        asked.groupBy = groupBy;
        TellOutcomes.Query query =
                new TellOutcomes.Query(scope, new AsOf.Now(), Period.ALWAYS, definitions, asked.groupKey());
        OutcomeTicker ticker = new OutcomeTicker(sse, StreamPlace.parse(lastEventId));
        Actor actor = calling.actor();
        reads.lookBeforeStreaming(actor, occasion -> tellOutcomes.handle(query, occasion));
        return Multi.createBy()
                .repeating()
                .uni(() -> reads.runAs(actor, occasion -> look(query, ticker, occasion)))
                .withDelay(LOOK)
                .whilst(events -> !drain.hasBegun())
                .onItem()
                .transformToIterable(events -> events);
    }

    /** Whenever there is news it also asks anew whether the caller may see it. */
    private Uni<List<OutboundSseEvent>> look(TellOutcomes.Query query, OutcomeTicker ticker, Occasion occasion) {
        return scopes.position()
                .map(StreamPlace::of)
                .chain(place -> ticker.isNews(place)
                        ? tellOutcomes.handle(query, occasion).map(report -> ticker.tell(place, report))
                        : Uni.createFrom().item(ticker.keepSilence()));
    }
}
