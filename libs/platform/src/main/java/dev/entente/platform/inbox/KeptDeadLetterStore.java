package dev.entente.platform.inbox;

import dev.entente.platform.message.Envelope;
import dev.entente.platform.message.MessageJson;
import dev.entente.platform.transaction.CurrentSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class KeptDeadLetterStore implements KeptDeadLetters {
    private static final String KEEP = """
            insert into dead_letter(id, consumer, topic, partition, "offset", aggregate_id, epoch, version,
                                    recorded_at, type, reason, headers, payload)
            values (:id, :consumer, :topic, :partition, :offset, cast(:aggregate as text),
                    cast(cast(:epoch as text) as bigint), cast(cast(:version as text) as bigint),
                    cast(cast(:recordedAt as text) as timestamptz), cast(:type as text), :reason,
                    cast(cast(:headers as text) as jsonb), decode(cast(:payload as text), 'base64'))
            on conflict (consumer, topic, partition, "offset", md5(cast(headers as text)), md5(coalesce(payload, '')))
            do nothing""";

    private static final String SETTLE_OVERTAKEN = """
            update dead_letter as letter set status = 'RETRIED', resolved_at = clock_timestamp()
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as given("aggregateId" text, epoch bigint, version bigint)
             where letter.status = 'OPEN' and letter.consumer = :consumer
               and letter.aggregate_id = given."aggregateId"
               and (letter.epoch, letter.version) <= (given.epoch, given.version)""";

    private final CurrentSession session;
    private final MessageJson json;

    KeptDeadLetterStore(CurrentSession session, MessageJson json) {
        this.session = session;
        this.json = json;
    }

    @Override
    public Uni<Integer> add(UUID id, String consumer, Arrival arrival, String reason) {
        Optional<Envelope> envelope = arrival.envelope();
        return session.with(open -> open.createNativeQuery(KEEP)
                .setParameter("id", id)
                .setParameter("consumer", consumer)
                .setParameter("topic", arrival.topic())
                .setParameter("partition", arrival.partition())
                .setParameter("offset", arrival.offset())
                .setParameter("aggregate", envelope.map(Envelope::aggregateId).orElse(null))
                .setParameter("epoch", text(envelope.map(Envelope::epoch).orElse(null)))
                .setParameter(
                        "version", text(envelope.map(Envelope::aggregateVersion).orElse(null)))
                .setParameter(
                        "recordedAt", text(envelope.map(Envelope::recordedAt).orElse(null)))
                .setParameter("type", envelope.map(Envelope::type).orElse(null))
                .setParameter("reason", reason)
                .setParameter("headers", json.write(arrival.headers()))
                .setParameter("payload", base64(arrival.payload()))
                .executeUpdate());
    }

    @Override
    public Uni<Void> settleUpTo(String consumer, List<Reached> reached) {
        return session.with(open -> open.createNativeQuery(SETTLE_OVERTAKEN)
                .setParameter("consumer", consumer)
                .setParameter("rows", json.write(reached))
                .executeUpdate()
                .replaceWithVoid());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String base64(byte @Nullable [] payload) {
        return payload == null ? null : Base64.getEncoder().encodeToString(payload);
    }
}
