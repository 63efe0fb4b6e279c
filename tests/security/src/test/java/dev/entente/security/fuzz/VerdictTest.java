package dev.entente.security.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.security.scene.RawCall;
import dev.entente.security.scene.Reply;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {
    private static final String LONG = "/v1/jobs?cursor=" + "x".repeat(5_000);

    @ParameterizedTest
    @ValueSource(strings = {"/v1/jobs/%00", "/v1/jobs/%ED%A0%80", "/v1/jobs?cursor=%FF", "/v1/jobs?%00=a"})
    void acceptsABare400ToWhatCannotBeDecoded(String path) {
        assertThat(Verdict.on(to(path), bare(400))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/jobs", "/v1/jobs/%F0%9F%92%A9", "/v1/jobs/%27%3B--", "/v1/jobs?a%5B0%5D=0"})
    void acceptsNoBare400ToAnythingElse(String path) {
        assertThat(Verdict.on(to(path), bare(400))).contains("is no problem");
    }

    @Test
    void acceptsABare414ToALongAddress() {
        assertThat(Verdict.on(to(LONG), bare(414))).isEmpty();
    }

    @Test
    void acceptsNoBare414ToAShortAddress() {
        assertThat(Verdict.on(to("/v1/jobs"), bare(414))).contains("is no problem");
    }

    @Test
    void acceptsNoBare400ToALongAddress() {
        assertThat(Verdict.on(to(LONG), bare(400))).contains("is no problem");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429})
    void acceptsNoProblemThatKeepsACallFromBeingLookedAt(int status) {
        assertThat(Verdict.on(to("/v1/jobs"), problem(status))).contains("was not looked at");
    }

    @Test
    void acceptsAProblem() {
        assertThat(Verdict.on(to("/v1/jobs"), problem(400))).isEmpty();
    }

    @Test
    void acceptsNoProblemThatShowsAClass() {
        Reply reply = new Reply(200, "application/json", "{\"of\":\"java.lang.String\"}");

        assertThat(Verdict.on(to("/v1/jobs"), reply)).contains("shows the inside");
    }

    private static RawCall to(String path) {
        return new RawCall("registration", "GET", path, Map.of(), new byte[0]);
    }

    private static Reply bare(int status) {
        return new Reply(status, "", "");
    }

    private static Reply problem(int status) {
        return new Reply(status, "application/problem+json", """
                {"type": "about:any", "status": %d, "code": "ANY", "detail": "Any."}""".formatted(status));
    }
}
