package dev.entente.chaos.check;

import dev.entente.chaos.stage.DatabaseHold;
import dev.entente.e2e.proof.SourceDatabases;
import dev.entente.launcher.Stack;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees in the listeners' databases when something is applied that was applied before: in the end it may look as if nothing
 * had happened, because every message says all of its aggregate's state.
 */
public final class InboxWitness {
    private static final String TAKE_THE_STAND = """
            create table if not exists applied_again(
                consumer text not null, aggregate_id text not null, version bigint not null, applied bigint not null);
            create or replace function tell_applied_again() returns trigger security definer language plpgsql as $$
            begin
                insert into public.applied_again values (new.consumer, new.aggregate_id, new.version, old.version);
                return null;
            end $$;
            create or replace trigger applied_again after update on applied_version for each row
                when (old.version > 0 and ((new.epoch, new.version) < (old.epoch, old.version)
                      or (new.epoch, new.version) = (old.epoch, old.version)
                         and old.parked = 0 and new.parked = 0 and not old.blocked and not new.blocked))
                execute function tell_applied_again();""";

    private static final String TOLD = """
            select consumer || ' applied version ' || min(version) || ' of ' || aggregate_id || ' again, after version '
                   || max(applied)
              from applied_again group by consumer, aggregate_id order by 1""";

    private InboxWitness() {}

    public static void install(Stack stack) {
        for (String listener : SourceDatabases.LISTENING) {
            try (DatabaseHold session = new DatabaseHold(stack, listener)) {
                session.execute(TAKE_THE_STAND);
                session.execute("grant select on applied_again to " + listener + "_owner");
                session.keep();
            } catch (SQLException failure) {
                throw new IllegalStateException("Nobody looks on in the database of " + listener, failure);
            }
        }
    }

    public static List<String> violations(SourceDatabases sources) {
        List<String> violations = new ArrayList<>();
        SourceDatabases.LISTENING.forEach(listener -> violations.addAll(sources.texts(listener, TOLD)));
        return violations;
    }
}
