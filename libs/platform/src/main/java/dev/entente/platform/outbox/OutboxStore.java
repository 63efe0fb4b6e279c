package dev.entente.platform.outbox;

import dev.entente.platform.message.MessageJson;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.PlainUpdate;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** One statement, however many rows. */
@ApplicationScoped
class OutboxStore implements OutboxAppends {
    private static final String APPEND = """
            insert into outbox(message_id, topic, key, aggregate_version, type, headers, payload)
            select cast(row->>'messageId' as uuid), row->>'topic', row->>'key', cast(row->>'version' as bigint),
                   row->>'type', row->'headers', row->>'payload'
              from jsonb_array_elements(cast(cast(:rows as text) as jsonb)) with ordinality as given(row, place)
             order by place""";

    private final CurrentSession session;
    private final MessageJson json;

    OutboxStore(CurrentSession session, MessageJson json) {
        this.session = session;
        this.json = json;
    }

    @Override
    public Uni<Void> append(List<OutboxRow> rows) {
        return session.with(open -> open.flush()
                .chain(() -> PlainUpdate.of(open, APPEND)
                        .setParameter("rows", json.write(rows))
                        .execute())
                .replaceWithVoid());
    }
}
