package dev.entente.platform.inbox;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.message.EnvelopeHeaders;
import dev.entente.platform.message.MessageJson;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OpenDeadLetterStore implements OpenDeadLetters {
    private static final String LOCK = """
            select cast(to_jsonb(found) as text) from (
              select consumer, topic, partition, "offset", headers, status, encode(payload, 'base64') as payload
                from dead_letter where id = :id for update) as found""";
    private static final String RESOLVE = """
            update dead_letter set status = :status, resolved_at = clock_timestamp()
             where id = :id""";

    private final CurrentSession session;
    private final MessageJson json;

    OpenDeadLetterStore(CurrentSession session, MessageJson json) {
        this.session = session;
        this.json = json;
    }

    private record Row(
            String consumer,
            String topic,
            int partition,
            long offset,
            Map<String, String> headers,
            String status,
            @Nullable String payload) {}

    @Override
    public Uni<OpenDeadLetter> lock(UUID id) {
        return session.with(open -> ScalarSelect.of(open, LOCK, String.class)
                .setParameter("id", id)
                .getResultList()
                .map(found -> found.stream()
                        .findFirst()
                        .map(row -> letter(id, json.parse(row, Row.class)))
                        .orElseThrow(
                                () -> new Refusal(InboxRule.DEAD_LETTER_MUST_EXIST, "There is no such dead letter."))));
    }

    @Override
    public Uni<Integer> resolve(UUID id, String status) {
        return session.with(open -> open.createNativeQuery(RESOLVE)
                .setParameter("id", id)
                .setParameter("status", status)
                .executeUpdate());
    }

    private static OpenDeadLetter letter(UUID id, Row row) {
        require(
                "OPEN".equals(row.status()),
                InboxRule.DEAD_LETTER_MUST_BE_OPEN,
                "This dead letter was settled before: " + row.status() + ".");
        byte[] payload = row.payload() == null ? null : Base64.getMimeDecoder().decode(row.payload());
        Arrival arrival = new Arrival(
                row.topic(),
                row.partition(),
                row.offset(),
                row.headers(),
                payload,
                EnvelopeHeaders.read(row.headers()));
        return new OpenDeadLetter(id, row.consumer(), arrival);
    }
}
