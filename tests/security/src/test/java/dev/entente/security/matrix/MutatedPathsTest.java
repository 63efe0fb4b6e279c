package dev.entente.security.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class MutatedPathsTest {

    @Test
    void writesAPathInOtherWays() {
        assertThat(MutatedPaths.of("/v1/meetings/7?limit=2"))
                .contains(
                        "/v1/meetings/7;x=y?limit=2",
                        "/v1/meetings%2F7?limit=2",
                        "/v1//meetings/7?limit=2",
                        "/v1/x/%2e%2e/meetings/7?limit=2",
                        "/V1/MEETINGS/7?limit=2")
                .doesNotContain("/v1/meetings/7?limit=2");
    }

    @Test
    void writesOnlyWhatCanBeSent() {
        assertThat(MutatedPaths.of("/v1/meetings"))
                .allSatisfy(path ->
                        assertThat(URI.create("http://127.0.0.1" + path)).hasScheme("http"));
    }
}
