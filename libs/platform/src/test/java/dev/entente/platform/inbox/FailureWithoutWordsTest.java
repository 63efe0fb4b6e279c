package dev.entente.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FailureWithoutWordsTest {

    @Test
    void saysOfWhichKindAFailureIsAndWhereButNotWhatItQuotes() {
        var failure = new IllegalStateException("Ada Lovelace", new IOException("ada@example.org"));

        assertThat(printed(failure))
                .contains("java.lang.IllegalStateException", "java.io.IOException", "FailureWithoutWordsTest.java")
                .doesNotContain("Lovelace", "example.org");
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        FailureWithoutWords.of(failure).printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
