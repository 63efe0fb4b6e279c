package dev.entente.platform.inbox;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.entente.platform.message.Envelope;
import dev.entente.platform.message.EnvelopeHeaders;
import dev.entente.platform.message.MessageJson;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class ParkedMessageStore implements ParkingPlace {
    private static final String PARK = """
            insert into parked_message(consumer, aggregate_id, epoch, version, recorded_at, topic, partition, "offset",
                                       headers, payload)
            values (:consumer, :id, :epoch, :version, cast(cast(:recordedAt as text) as timestamptz),
                    :topic, :partition, :offset, cast(cast(:headers as text) as jsonb), decode(:payload, 'base64'))
            on conflict do nothing""";
    private static final String TAKE = """
            with taken as (
              delete from parked_message
               where consumer = :consumer and aggregate_id = :id and epoch = :epoch and version = :version
              returning topic, partition, "offset", headers, payload)
            select topic, partition, "offset", cast(headers as text), encode(payload, 'base64') from taken""";
    private static final String REMOVE = """
            delete from parked_message
             where consumer = :consumer and aggregate_id = :id and epoch = :epoch and version = :version""";
    private static final String TIDY = """
            with passed as (
              delete from parked_message
               where consumer = :consumer and aggregate_id = :id
                 and (epoch < :epoch or (epoch = :epoch and version <= :version)))
            select count(*) from parked_message
             where consumer = :consumer and aggregate_id = :id
               and (epoch > :epoch or (epoch = :epoch and version > :version))""";

    private final CurrentSession session;
    private final MessageJson json;

    ParkedMessageStore(CurrentSession session, MessageJson json) {
        this.session = session;
        this.json = json;
    }

    @Override
    public Uni<Integer> park(String consumer, Arrival arrival, Envelope envelope) {
        byte[] payload = arrival.payload() == null ? new byte[0] : arrival.payload();
        return session.with(open -> open.createNativeQuery(PARK)
                .setParameter("consumer", consumer)
                .setParameter("id", envelope.aggregateId())
                .setParameter("epoch", envelope.epoch())
                .setParameter("version", envelope.aggregateVersion())
                .setParameter("recordedAt", envelope.recordedAt().toString())
                .setParameter("topic", arrival.topic())
                .setParameter("partition", arrival.partition())
                .setParameter("offset", arrival.offset())
                .setParameter("headers", json.write(arrival.headers()))
                .setParameter("payload", Base64.getEncoder().encodeToString(payload))
                .executeUpdate());
    }

    @Override
    public Uni<Optional<Arrival>> take(String consumer, AggregateProgress progress) {
        return session.with(open -> open.createNativeQuery(TAKE, Object[].class)
                .setParameter("consumer", consumer)
                .setParameter("id", progress.aggregateId())
                .setParameter("epoch", progress.epoch())
                .setParameter("version", progress.version() + 1)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(this::arrival)));
    }

    @Override
    public Uni<Integer> remove(String consumer, Arrival arrival) {
        Envelope envelope = arrival.envelope().orElseThrow();
        return session.with(open -> open.createNativeQuery(REMOVE)
                .setParameter("consumer", consumer)
                .setParameter("id", envelope.aggregateId())
                .setParameter("epoch", envelope.epoch())
                .setParameter("version", envelope.aggregateVersion())
                .executeUpdate());
    }

    @Override
    public Uni<Integer> tidy(String consumer, AggregateProgress progress) {
        return session.with(open -> ScalarSelect.of(open, TIDY, Long.class)
                .setParameter("consumer", consumer)
                .setParameter("id", progress.aggregateId())
                .setParameter("epoch", progress.epoch())
                .setParameter("version", progress.version())
                .getSingleResult()
                .map(Long::intValue));
    }

    private Arrival arrival(Object[] row) {
        Map<String, String> headers = headers((String) row[3]);
        byte[] payload = Base64.getMimeDecoder().decode((String) row[4]);
        return new Arrival(
                (String) row[0],
                ((Number) row[1]).intValue(),
                ((Number) row[2]).longValue(),
                headers,
                payload,
                EnvelopeHeaders.read(headers));
    }

    private Map<String, String> headers(String text) {
        try {
            return json.mapper().readValue(text, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
