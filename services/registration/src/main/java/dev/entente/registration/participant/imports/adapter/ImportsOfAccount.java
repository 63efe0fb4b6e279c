package dev.entente.registration.participant.imports.adapter;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.registration.Found;
import dev.entente.registration.JsonRows;
import dev.entente.registration.participant.imports.domain.ImportRule;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Imports are shown to who started them, and to nobody else. */
@ApplicationScoped
class ImportsOfAccount {
    private static final String COLUMNS =
            "select columns from participant_import where job_id = :job and account_id = :account";

    private final CurrentSession session;
    private final JsonRows json;

    ImportsOfAccount(CurrentSession session, JsonRows json) {
        this.session = session;
        this.json = json;
    }

    Uni<List<String>> columnsOf(UUID jobId, String accountId) {
        return Found.orRefuse(
                        session.with(open -> ScalarSelect.of(open, COLUMNS, String.class)
                                .setParameter("job", jobId)
                                .setParameter("account", accountId)
                                .getSingleResultOrNull()),
                        ImportRule.IMPORT_MUST_EXIST,
                        "There is no such import among yours.")
                .map(columns -> List.of(json.read(columns, String[].class)));
    }
}
