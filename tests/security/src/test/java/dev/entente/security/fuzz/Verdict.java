package dev.entente.security.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.security.scene.Reply;
import java.util.Optional;
import java.util.regex.Pattern;

/** What must hold of an answer to a broken call. */
final class Verdict {
    /**
     * The HTTP server's own answers, before anything of ours runs: an address of more than 4 KiB and one that cannot be
     * decoded. They have no body.
     */
    private static final Pattern BY_THE_SERVER = Pattern.compile("414|400");

    /** Names of classes, lines of a stack, words of the database. */
    private static final Pattern INSIDE = Pattern.compile("\\b(?:java|javax|jakarta|io|org|com|dev)\\.[a-z]+\\.[a-zA-Z]"
            + "|[a-z]Exception|\\tat |SQLSTATE|(?i:syntax error at)");

    private static final int NOT_MODIFIED = 304;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Verdict() {}

    static Optional<String> on(Reply reply) {
        if (reply.isFailure()) {
            return Optional.of("failed");
        }
        if (!reply.isSuccess() && !isUnchanged(reply) && !isByTheServer(reply) && !isProblem(reply)) {
            return Optional.of("is no problem");
        }
        return INSIDE.matcher(reply.body()).find() ? Optional.of("shows the inside") : Optional.empty();
    }

    private static boolean isUnchanged(Reply reply) {
        return reply.status() == NOT_MODIFIED && reply.body().isEmpty();
    }

    private static boolean isByTheServer(Reply reply) {
        return reply.body().isEmpty()
                && BY_THE_SERVER.matcher(Integer.toString(reply.status())).matches();
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
