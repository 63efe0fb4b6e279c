package dev.entente.security.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.security.scene.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WideningTest {

    @ParameterizedTest
    @CsvSource({"200, 404", "204, 403", "301, 401", "500, 404", "412, 404", "412, 401", "409, 404", "422, 403"})
    void isWhatTellsThatTheGuardsWerePassed(int status, int expected) {
        assertThat(Widening.isShownBy(reply(status), expected)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"401, 401", "403, 404", "404, 403", "400, 404", "405, 404", "409, 409", "422, 422"})
    void isNoRefusalThatAnybodyHears(int status, int expected) {
        assertThat(Widening.isShownBy(reply(status), expected)).isFalse();
    }

    private static Reply reply(int status) {
        return new Reply(status, "application/problem+json", "");
    }
}
