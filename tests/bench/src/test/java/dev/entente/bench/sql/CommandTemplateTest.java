package dev.entente.bench.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandTemplateTest {
    private static final String MEETING = "00000000-0000-7000-8000-00000000000a";
    private static final String OTHER_MEETING = "00000000-0000-7000-8000-00000000000b";
    private static final String EVENT = "00000000-0000-7000-8000-0000000000ee";
    private static final String MESSAGE = "00000000-0000-7000-8000-0000000000aa";
    private static final String OTHER_MESSAGE = "00000000-0000-7000-8000-0000000000bb";

    private static final String LOG = """
            2026-01-01 00:00:00.000 UTC [7] LOG:  statement: BEGIN
            2026-01-01 00:00:00.001 UTC [8] LOG:  statement: BEGIN
            2026-01-01 00:00:00.002 UTC [7] LOG:  execute 0000001: select m.*
            \t  from meeting m
            \t where m.meeting_id = $1 and $2 = $1
            2026-01-01 00:00:00.002 UTC [7] DETAIL:  Parameters: $1 = '%s', $2 = NULL
            2026-01-01 00:00:00.003 UTC [8] LOG:  execute <unnamed>: select 1
            2026-01-01 00:00:00.004 UTC [7] LOG:  execute 0000002: insert into outbox values ($1)
            2026-01-01 00:00:00.004 UTC [7] DETAIL:  Parameters: $1 = '{"note": "Ada''s, $1 = ''x''", "ids": ["%s", "%s", "%s"]}'
            2026-01-01 00:00:00.005 UTC [7] LOG:  statement: COMMIT
            """;

    @Test
    void findsTheStatementsOfOneTransactionAmongOthers() {
        List<RecordedStatement> found = transaction(MEETING, MESSAGE);

        assertThat(found).hasSize(2);
        assertThat(found.getFirst().sql())
                .isEqualTo("select m.*\n  from meeting m\n where m.meeting_id = $1 and $2 = $1");
        assertThat(found.getFirst().parameters()).containsExactly(MEETING, null);
        assertThat(found.getLast().parameters().getFirst()).startsWith("{\"note\": \"Ada's, $1 = 'x'\"");
        assertThat(LoggedTransactions.with("somebody else's", LOG)).isEmpty();
    }

    @Test
    void readsLongParameters() {
        String payload = "it's long ".repeat(10_000);

        List<RecordedStatement> found = transaction(MEETING, payload.replace("'", "''"));

        assertThat(found.getLast().parameters().getFirst()).contains(payload);
    }

    @Test
    void putsOtherIdsInPlaceAndKeepsWhatSurroundsThem() {
        CommandTemplate template = CommandTemplate.of(
                transaction(MEETING, MESSAGE), Map.of(MEETING, "meeting"), transaction(OTHER_MEETING, OTHER_MESSAGE));

        List<List<String>> filled = template.with(Map.of("meeting", OTHER_MEETING));

        assertThat(template.sql().getFirst()).endsWith("where m.meeting_id = ? and ? = ?");
        assertThat(filled.getFirst()).containsExactly(OTHER_MEETING, null, OTHER_MEETING);
        assertThat(filled.getLast().getFirst())
                .contains(OTHER_MEETING, EVENT)
                .doesNotContain(MEETING)
                .doesNotContain(MESSAGE);
    }

    private static List<RecordedStatement> transaction(String meeting, String message) {
        return LoggedTransactions.with(meeting, LOG.formatted(meeting, meeting, EVENT, message))
                .orElseThrow();
    }
}
