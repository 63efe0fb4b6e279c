package dev.entente.platform.operations;

import dev.entente.platform.operations.DeadLetterDetail.PayloadEncoding;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Times;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Dead letters as operators look at them. */
@ApplicationScoped
class DeadLetterStore {
    private static final String COLUMNS = """
            select id, consumer, topic, partition, "offset", aggregate_id as "aggregateId", epoch, version,
                   recorded_at as "recordedAt", type, reason, status, received_at as "receivedAt",
                   resolved_at as "resolvedAt"
              from dead_letter
            """;
    private static final String PAGE = COLUMNS + """
             where (cast(:consumer as text) is null or consumer = cast(:consumer as text))
               and (cast(:status as text) is null or status = cast(:status as text))
               and (cast(:at as text) is null
                    or (received_at, id) < (cast(cast(:at as text) as timestamptz), cast(cast(:id as text) as uuid)))
             order by received_at desc, id desc limit :most""";
    private static final String ONE = COLUMNS + "where id = :id";
    private static final String CONTENT =
            "select headers, encode(payload, 'base64') as payload from dead_letter where id = :id";

    private final JsonRows rows;

    DeadLetterStore(JsonRows rows) {
        this.rows = rows;
    }

    private record Content(
            Map<String, String> headers, @Nullable String payload) {}

    Uni<List<DeadLetterRow>> page(@Nullable String consumer, @Nullable DeadLetterStatus status, PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("consumer", consumer);
        parameters.put("status", status == null ? null : status.name());
        parameters.put(
                "at", page.after(0, Times::instant).map(Instant::toString).orElse(null));
        parameters.put("id", page.after(1, UUID::fromString).map(UUID::toString).orElse(null));
        parameters.put("most", page.rowsToRead());
        return rows.read(PAGE, parameters, DeadLetterRow.class);
    }

    Uni<DeadLetterRow> get(UUID id) {
        return rows.read(ONE, Map.of("id", id), DeadLetterRow.class)
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(() ->
                                new Refusal(OperationsRule.DEAD_LETTER_MUST_EXIST, "There is no such dead letter.")));
    }

    Uni<DeadLetterDetail> detail(UUID id) {
        return get(id).chain(letter ->
                rows.read(CONTENT, Map.of("id", id), Content.class).map(content -> detail(letter, content.get(0))));
    }

    private static DeadLetterDetail detail(DeadLetterRow letter, Content content) {
        String encoded = content.payload();
        if (encoded == null) {
            return new DeadLetterDetail(letter, content.headers(), null, null);
        }
        byte[] payload = Base64.getMimeDecoder().decode(encoded);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
            return new DeadLetterDetail(letter, content.headers(), text, PayloadEncoding.TEXT);
        } catch (CharacterCodingException notText) {
            String base64 = Base64.getEncoder().encodeToString(payload);
            return new DeadLetterDetail(letter, content.headers(), base64, PayloadEncoding.BASE64);
        }
    }
}
