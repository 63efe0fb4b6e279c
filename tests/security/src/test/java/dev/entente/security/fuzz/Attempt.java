package dev.entente.security.fuzz;

import dev.entente.security.contract.Endpoint;
import dev.entente.security.scene.Person;
import dev.entente.security.scene.RawCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A call and who makes it.
 *
 * @param endpoint which it was made for; its path may lead elsewhere
 */
record Attempt(Endpoint endpoint, RawCall call, Person person) {
    private static final Path BODIES = Path.of("target", "fuzzing");

    /** How to make the same call by hand: with a token of this person, and the body as it was. */
    String asCurl(URI address) {
        String headers = call.headers().entrySet().stream()
                .map(header -> " -H " + quoted(header.getKey() + ": " + header.getValue()))
                .collect(Collectors.joining());
        String token = " -H \"Authorization: Bearer $" + person.name().toUpperCase(Locale.ROOT) + "\"";
        String body = call.body().length == 0 ? "" : " --data-binary @" + kept(call.body());
        return "curl -i --path-as-is -X " + call.method() + headers + token + body + " "
                + quoted(address + call.path());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static Path kept(byte[] body) {
        try {
            Files.createDirectories(BODIES);
            Path file = BODIES.resolve(HexFormat.of().toHexDigits(Arrays.hashCode(body)) + ".body");
            return Files.write(file, body).toAbsolutePath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
