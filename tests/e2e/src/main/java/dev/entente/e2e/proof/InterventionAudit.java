package dev.entente.e2e.proof;

import java.util.ArrayList;
import java.util.List;

/** What would keep a human busy: messages set aside, aggregates at a standstill, jobs that gave up. */
public final class InterventionAudit {
    private static final String DEAD_LETTERS =
            "select consumer || ' set ' || coalesce(type, 'a message') || ' at ' || topic || '-' || partition || '@'"
                    + " || \"offset\" || ' aside: ' || reason from dead_letter";

    private static final String STANDING_STILL = """
            select consumer || ' stands still at version ' || version || ' of ' || aggregate_id
                   || case when blocked then ', blocked' else '' end || ', ' || parked || ' parked'
              from applied_version where blocked or parked > 0""";

    private static final String FAILED_JOBS =
            "select 'job ' || type || ' failed: ' || coalesce(cast(problem as text), '') from job where status = 'FAILED'";

    private InterventionAudit() {}

    /** Each fault in words; none when all is well. */
    public static List<String> faults(SourceDatabases sources) {
        List<String> faults = new ArrayList<>();
        for (String service : SourceDatabases.LISTENING) {
            faults.addAll(sources.texts(service, DEAD_LETTERS));
            faults.addAll(sources.texts(service, STANDING_STILL));
        }
        for (String service : List.of("registration", "scheduling", "agreements", "reporting")) {
            faults.addAll(sources.texts(service, FAILED_JOBS));
        }
        return faults;
    }
}
