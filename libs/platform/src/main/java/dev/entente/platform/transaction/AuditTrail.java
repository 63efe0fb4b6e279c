package dev.entente.platform.transaction;

import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Role;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Who did what to what and for whom, written in the command's own transaction. */
@ApplicationScoped
class AuditTrail {
    private static final String NOTE = """
            insert into audit_entry(account_id, roles, command, subject, for_participant_id, note)
            values (:account, :roles, :command, :subject, cast(:participant as text), cast(:note as text))""";

    private final CurrentSession session;

    AuditTrail(CurrentSession session) {
        this.session = session;
    }

    Uni<Integer> note(CommandName name, Occasion occasion) {
        return session.with(open -> open.createNativeQuery(NOTE)
                .setParameter("account", occasion.actor().accountId())
                .setParameter(
                        "roles",
                        occasion.actor().roles().stream()
                                .map(Role::name)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .setParameter("command", name.command())
                .setParameter("subject", name.subject())
                .setParameter("participant", name.forParticipantId())
                .setParameter("note", name.note())
                .executeUpdate());
    }
}
