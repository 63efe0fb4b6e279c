package dev.entente.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceImageTest {
    private final ServiceImage image = ServiceImage.ofTheProject();

    @Test
    void tellsJavaWhatTheLauncherTellsIt() {
        assertThat(image.differences()).isEmpty();
    }

    @Test
    void noticesAnOptionThatIsMissing() {
        var altered = new ServiceImage(
                image.dockerfile().replace("UseSerialGC", "UseG1GC").replace("MALLOC_ARENA_MAX=2", ""));

        assertThat(altered.differences())
                .containsExactlyInAnyOrder(
                        "the image's Java lacks -XX:+UseSerialGC",
                        "the image's environment MALLOC_ARENA_MAX is missing and should be 2");
    }

    @Test
    void noticesAContainerThatIsTooSmall() {
        assertThat(image.heapDifferences("reporting", 512L << 20)).isEmpty();
        assertThat(image.heapDifferences("reporting", 256L << 20))
                .containsExactly("reporting leaves a heap of 153 MiB and should leave 224");
    }
}
