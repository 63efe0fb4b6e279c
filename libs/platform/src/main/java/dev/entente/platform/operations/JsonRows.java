package dev.entente.platform.operations;

import dev.entente.platform.message.MessageJson;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Rows read as JSON, which carries absent values and times without a mapping of its own. */
@ApplicationScoped
class JsonRows {
    private final CurrentSession session;
    private final MessageJson json;

    JsonRows(CurrentSession session, MessageJson json) {
        this.session = session;
        this.json = json;
    }

    /**
     * Reads a query whose columns are named as the record's components.
     *
     * @param parameters by name; an absent one has the value null
     */
    <T> Uni<List<T>> read(String query, Map<String, ?> parameters, Class<T> type) {
        return session.with(open -> {
            var prepared = ScalarSelect.of(
                    open, "select cast(to_jsonb(found) as text) from (" + query + ") as found", String.class);
            parameters.forEach(prepared::setParameter);
            return prepared.getResultList()
                    .map(rows -> rows.stream().map(row -> json.parse(row, type)).toList());
        });
    }
}
