package dev.entente.platform.inbox;

import dev.entente.simulation.log.Spoiled;
import dev.entente.simulation.store.Table;
import dev.entente.simulation.store.Transaction;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What an inbox keeps; it stays when processes die. */
public final class InboxTables {
    final Table<ProgressKey, Row> progress = new Table<>("applied_version");
    final Table<Parked, Arrival> parked = new Table<>("parked_message");
    final Table<Place, Long> positions = new Table<>("consumed_position");
    final Table<UUID, Letter> letters = new Table<>("dead_letter");
    final Table<Lies, UUID> letterPlaces = new Table<>("dead_letter key");

    /** Of which consumer and which aggregate. */
    public record ProgressKey(String consumer, String aggregateId) {}

    /** How far it is. */
    public record Row(long epoch, long version, int parked, boolean blocked) {
        static final Row NOTHING = new Row(0, 0, 0, false);
    }

    public record Parked(String consumer, String aggregateId, long epoch, long version) {}

    public record Place(String consumer, String topic, int partition) {}

    /** Where it lies and what it says: a broker that lost its log gives the same places to other messages. */
    record Lies(
            String consumer,
            String topic,
            int partition,
            long offset,
            Map<String, String> headers,
            ByteBuffer payload) {

        static Lies of(String consumer, Arrival arrival) {
            byte[] payload = arrival.payload() == null ? new byte[0] : arrival.payload();
            return new Lies(
                    consumer,
                    arrival.topic(),
                    arrival.partition(),
                    arrival.offset(),
                    arrival.headers(),
                    ByteBuffer.wrap(payload));
        }
    }

    record Letter(UUID id, String consumer, Arrival arrival, String reason, String status) {
        Letter settled(String as) {
            return new Letter(id, consumer, arrival, reason, as);
        }

        boolean isOpen() {
            return status.equals("OPEN");
        }

        boolean liesUpTo(String aggregateId, long epoch, long version) {
            return arrival.envelope()
                    .filter(envelope -> envelope.aggregateId().equals(aggregateId))
                    .filter(envelope -> envelope.epoch() < epoch
                            || (envelope.epoch() == epoch && envelope.aggregateVersion() <= version))
                    .isPresent();
        }

        boolean liesAhead(String aggregateId, long epoch, long version) {
            return arrival.envelope()
                            .filter(envelope -> envelope.aggregateId().equals(aggregateId))
                            .isPresent()
                    && !liesUpTo(aggregateId, epoch, version);
        }
    }

    /** What an observer is told of a dead letter. */
    public record ToldLetter(
            UUID id,
            String consumer,
            @Nullable String aggregateId,
            long version,
            String reason,
            String status,
            boolean spoiled) {

        public boolean isOpen() {
            return status.equals("OPEN");
        }

        static ToldLetter of(Letter letter) {
            return new ToldLetter(
                    letter.id(),
                    letter.consumer(),
                    letter.arrival()
                            .envelope()
                            .map(envelope -> envelope.aggregateId())
                            .orElse(null),
                    letter.arrival()
                            .envelope()
                            .map(envelope -> envelope.aggregateVersion())
                            .orElse(0L),
                    letter.reason(),
                    letter.status(),
                    Spoiled.is(letter.arrival().payload()));
        }
    }

    public Table<ProgressKey, Row> progress() {
        return progress;
    }

    public Table<Place, Long> positions() {
        return positions;
    }

    /** Where a member begins, by production's decision; without what its group committed where that is lost. */
    public long beginning(String consumer, TopicPartition partition, @Nullable Long ofGroup) {
        return Beginning.of(ofGroup == null ? null : new OffsetAndMetadata(ofGroup), position(consumer, partition));
    }

    /** How far the consumer's effects go on this partition. */
    public long position(String consumer, TopicPartition partition) {
        return positions.committed().getOrDefault(new Place(consumer, partition.topic(), partition.partition()), 0L);
    }

    public boolean waits(Transaction transaction, String consumer, String aggregateId, long version) {
        return parked.get(transaction, new Parked(consumer, aggregateId, 1, version)) != null;
    }

    public List<Parked> waiting() {
        return List.copyOf(parked.committed().keySet());
    }

    public List<ToldLetter> letters() {
        return letters.committed().values().stream().map(ToldLetter::of).toList();
    }

    /** As a transaction sees them. */
    public List<ToldLetter> letters(Transaction transaction) {
        return letters.all(transaction).stream().map(ToldLetter::of).toList();
    }

    /** Dead letters that this transaction is about to commit. */
    public List<ToldLetter> lettersOf(Transaction transaction) {
        List<ToldLetter> told = new ArrayList<>();
        for (UUID id : letters.keysWrittenBy(transaction)) {
            Optional.ofNullable(letters.get(transaction, id))
                    .map(ToldLetter::of)
                    .ifPresent(told::add);
        }
        return told;
    }

    /** Whether this very message was set aside. */
    public boolean isSetAside(Transaction transaction, String consumer, ConsumerRecord<String, byte[]> record) {
        return letterPlaces.get(transaction, Lies.of(consumer, Arrival.of(record))) != null;
    }
}
