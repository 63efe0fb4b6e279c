package dev.entente.chaos.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    private static final Call CALL = new Call("acceptance", "scheduling", "/", "first", "key", "{}");
    private static final JsonNode ANSWER = JsonNodeFactory.instance.objectNode().put("version", 2);

    @TempDir
    Path folder;

    private History history;

    @BeforeEach
    void open() {
        history = new History(folder.resolve("history.jsonl"));
        history.invoked(CALL);
    }

    @AfterEach
    void close() {
        history.close();
    }

    /** Or whoever asks again with an old key would seem to have got its slot only then. */
    @Test
    void remembersWhenSomethingWasAcknowledgedAlsoWhenItIsAskedAgain() {
        history.answered(CALL, Verdict.OK, 200, ANSWER);
        long acknowledged = history.operation(CALL).answeredNanos();

        history.invoked(CALL);
        history.answered(CALL, Verdict.OK, 200, ANSWER);

        assertThat(history.operation(CALL).answeredNanos()).isEqualTo(acknowledged);
        assertThat(history.operation(CALL).attempts()).isEqualTo(2);
        assertThat(history.breaches()).isEmpty();
    }

    @Test
    void dropsTheTimeOfAnAttemptThatToldNothing() {
        history.answered(CALL, Verdict.UNKNOWN, 0, MissingNode.getInstance());
        long unclear = history.operation(CALL).answeredNanos();

        history.invoked(CALL);
        history.answered(CALL, Verdict.OK, 200, ANSWER);

        assertThat(history.operation(CALL).answeredNanos()).isGreaterThan(unclear);
    }
}
