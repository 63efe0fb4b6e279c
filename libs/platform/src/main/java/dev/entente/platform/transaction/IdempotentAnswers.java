package dev.entente.platform.transaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.platform.rule.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The answers already given, by caller and key. The advisory lock only tells "in flight" from "new"; the primary key
 * decides, when the answer is kept, if two first uses race, because one statement's snapshot may predate the other's commit.
 */
@ApplicationScoped
class IdempotentAnswers {
    private static final String FIND = """
            select cast(jsonb_build_object(
                     'lockTaken', pg_try_advisory_xact_lock(hashtextextended(:subject || ' ' || :key, 0)),
                     'fingerprint', (select fingerprint from idempotent_answer where subject = :subject and key = :key),
                     'answer', (select answer from idempotent_answer where subject = :subject and key = :key)) as text)""";
    private final CurrentSession session;
    private final ObjectMapper json;

    IdempotentAnswers(CurrentSession session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    record Look(
            boolean lockTaken,
            @Nullable String fingerprint,
            @Nullable KeptAnswer answer) {}

    /** What is to be kept for the next use of the key. */
    record FirstAnswer(String key, String fingerprint, String answer) {}

    Uni<Look> find(Actor actor, String key) {
        return session.with(open -> ScalarSelect.of(open, FIND, String.class)
                .setParameter("subject", actor.accountId())
                .setParameter("key", key)
                .getSingleResult()
                .map(found -> read(found, Look.class)));
    }

    FirstAnswer first(String key, String fingerprint, KeptAnswer answer) {
        return new FirstAnswer(key, fingerprint, write(answer));
    }

    KeptAnswer written(Answer answer) {
        Object body = answer.body();
        return new KeptAnswer(
                answer.status(), body == null ? null : write(body), answer.location(), answer.version(), false);
    }

    String fingerprint(CommandName name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(json.writeValueAsBytes(name.fingerprintParts())));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
