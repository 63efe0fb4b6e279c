package dev.entente.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.entente.platform.rule.Texts;
import dev.entente.platform.rule.Times;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whatever is sent as the body of a command. */
public final class HttpBodyTarget {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    static {
        new StrictJson().customize(JSON);
    }

    private HttpBodyTarget() {}

    record Command(
            @Nullable UUID id,
            @Nullable String text,
            @Nullable Instant at,
            @Nullable LocalDate on,
            int number,
            boolean yes,
            @Nullable Kind kind,
            @Nullable List<@Nullable String> words,
            @Nullable List<@Nullable Command> parts) {}

    enum Kind {
        ONE,
        OTHER
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        try {
            Command command = JSON.readValue(input, Command.class);
            if (command != null) {
                requireKeepable(command);
            }
        } catch (JsonProcessingException refused) {
            // answered with a problem
        } catch (java.io.CharConversionException notText) {
            // so is this
        }
    }

    private static void requireKeepable(Command command) {
        if (!isKeepable(command)) {
            throw new AssertionError("no database keeps " + command);
        }
    }

    private static boolean isKeepable(Command command) {
        boolean at = command.at() == null || Times.isReasonable(command.at());
        boolean on = command.on() == null || Times.isReasonable(command.on());
        return at
                && on
                && isWellFormed(command.text())
                && those(command.words()).allMatch(HttpBodyTarget::isWellFormed)
                && those(command.parts()).allMatch(part -> part == null || isKeepable(part));
    }

    private static boolean isWellFormed(@Nullable String text) {
        return text == null || Texts.isWellFormed(text);
    }

    private static <T> Stream<@Nullable T> those(@Nullable List<@Nullable T> list) {
        return list == null ? Stream.of() : list.stream();
    }
}
