package dev.entente.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntenteCommandTest {
    @ParameterizedTest
    @MethodSource("commands")
    void explainsEachCommandWhenAsked(String command) {
        var out = new StringWriter();

        int code =
                EntenteCommand.commandLine().setOut(new PrintWriter(out, true)).execute(command, "--help");

        assertThat(code).isZero();
        assertThat(out.toString())
                .startsWith("Usage: entente " + command)
                .contains("--help")
                .doesNotContain("Runs the whole system");
    }

    static Set<String> commands() {
        return EntenteCommand.commandLine().getSubcommands().keySet();
    }
}
