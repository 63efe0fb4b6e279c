package dev.entente.security.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.security.scene.RawCall;
import dev.entente.security.scene.Reply;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** What must hold of an answer to a broken call. */
final class Verdict {
    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final int LONGEST_ADDRESS = 4 * 1024;

    /** Names of classes, lines of a stack, words of the database. */
    private static final Pattern INSIDE = Pattern.compile("\\b(?:java|javax|jakarta|io|org|com|dev)\\.[a-z]+\\.[a-zA-Z]"
            + "|[a-z]Exception|\\tat |SQLSTATE|(?i:syntax error at)");

    private static final int NOT_MODIFIED = 304;

    /** Everybody who calls has a good token. */
    private static final int NOT_KNOWN = 401;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Verdict() {}

    static Optional<String> on(RawCall call, Reply reply) {
        if (reply.isFailure()) {
            return Optional.of("failed");
        }
        if (reply.status() == NOT_KNOWN || reply.isTurnedAway()) {
            return Optional.of("was not looked at");
        }
        if (!reply.isSuccess() && !isUnchanged(reply) && !isByTheServer(call, reply) && !isProblem(reply)) {
            return Optional.of("is no problem");
        }
        return INSIDE.matcher(reply.body()).find() ? Optional.of("shows the inside") : Optional.empty();
    }

    private static boolean isUnchanged(Reply reply) {
        return reply.status() == NOT_MODIFIED && reply.body().isEmpty();
    }

    /** The HTTP server's own answers, before anything of ours runs, have no body. */
    private static boolean isByTheServer(RawCall call, Reply reply) {
        return reply.body().isEmpty()
                && switch (reply.status()) {
                    case 400 -> isUndecodable(call.path());
                    case 414 -> line(call).length() > LONGEST_ADDRESS;
                    default -> false;
                };
    }

    /** The server counts the address with what stands beside it. */
    private static String line(RawCall call) {
        return call.method() + " " + call.path() + " HTTP/1.1";
    }

    /** The character NUL, or bytes that are no text, such as half of a surrogate pair. */
    private static boolean isUndecodable(String address) {
        return ESCAPED.matcher(address)
                .results()
                .map(escaped -> HexFormat.of().parseHex(escaped.group().replace("%", "")))
                .anyMatch(bytes -> !isText(bytes));
    }

    private static boolean isText(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .chars()
                    .noneMatch(character -> character == 0);
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private static boolean isProblem(Reply reply) {
        try {
            JsonNode problem = JSON.readTree(reply.body());
            return reply.status() >= 400
                    && reply.mediaType().startsWith("application/problem+json")
                    && problem.path("status").asInt() == reply.status()
                    && !problem.path("type").asText().isEmpty()
                    && !problem.path("code").asText().isEmpty()
                    && !problem.path("detail").asText().isEmpty();
        } catch (JsonProcessingException unreadable) {
            return false;
        }
    }
}
