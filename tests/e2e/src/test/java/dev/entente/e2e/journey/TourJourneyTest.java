package dev.entente.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.entente.e2e.stack.OnRunningStack;
import dev.entente.launcher.Stack;
import dev.entente.launcher.home.Checkout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code docs/tour.md} is true: pasted into a shell, it prints what it says. */
@ExtendWith(OnRunningStack.class)
@Timeout(300)
class TourJourneyTest {

    @Test
    void printsWhatItsPageSays(Stack stack) throws Exception {
        assumeTrue(isInstalled("bash") && isInstalled("curl"), "bash and curl are not installed");
        Path checkout = Checkout.find().folder();
        List<TourPage.Block> blocks = TourPage.read(checkout.resolve("docs/tour.md"));
        assertThat(blocks).hasSizeGreaterThan(5);

        List<String> printed = run(TourPage.script(blocks), stack, checkout);

        assertThat(printed).hasSameSizeAs(blocks);
        for (int place = 0; place < blocks.size(); place++) {
            assertThat(printed.get(place)).matches(blocks.get(place).pattern());
        }
    }

    @Test
    void noticesAnotherAnswer() {
        var block = new TourPage.Block("echo", "{\"value\":1,…}");
        assertThat("{\"value\":1,\"more\":2}").matches(block.pattern());
        assertThat("{\"value\":2,\"more\":2}").doesNotMatch(block.pattern());
    }

    private static List<String> run(String script, Stack stack, Path checkout) throws Exception {
        Process bash = new ProcessBuilder("bash", "-s")
                .directory(checkout.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var writer = bash.outputWriter(StandardCharsets.UTF_8)) {
            writer.write("export ENTENTE_HOME='%s' ENTENTE_PORTS=%d%n"
                    .formatted(stack.home().folder(), stack.url("registration").getPort() - 10));
            writer.write(script);
        }
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
        List<String> parts = List.of(output.split(TourPage.END_OF_BLOCK, -1));
        return parts.subList(0, parts.size() - 1).stream().map(String::strip).toList();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
