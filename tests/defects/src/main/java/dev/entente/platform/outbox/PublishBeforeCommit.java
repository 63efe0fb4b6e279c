package dev.entente.platform.outbox;

import dev.entente.platform.message.Envelope;
import dev.entente.platform.message.EnvelopeHeaders;
import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sends facts while their transaction is still open. */
final class PublishBeforeCommit {
    private PublishBeforeCommit() {}

    static Uni<Void> append(Uni<Void> appended, OutboxStore store, List<OutboxRow> rows) {
        return appended.invoke(
                () -> rows.stream().filter(row -> row.version() != null).forEach(row -> send(row, row.version())));
    }

    private static void send(OutboxRow row, long version) {
        String service = ConfigProvider.getConfig().getValue("entente.service", String.class);
        Envelope envelope = new Envelope(
                row.messageId(),
                row.type(),
                "/entente/" + service,
                row.key(),
                version,
                Instant.now(),
                1,
                row.headers().get("traceparent"));
        Arc.container()
                .instance(Topics.class)
                .get()
                .append(
                        row.topic(),
                        row.key(),
                        OptionalInt.empty(),
                        EnvelopeHeaders.write(envelope),
                        row.payload().getBytes(StandardCharsets.UTF_8))
                .subscribe()
                .with(sent -> {}, failure -> {
                    throw new IllegalStateException(failure);
                });
    }
}
