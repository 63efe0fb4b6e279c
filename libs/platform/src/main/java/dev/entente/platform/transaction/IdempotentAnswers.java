package dev.entente.platform.transaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * The answers already given, by caller and key. The advisory lock only tells "in flight" from "new"; the primary key
 * decides, when the answer is kept, if two first uses race, because one statement's snapshot may predate the other's commit.
 */
@ApplicationScoped
class IdempotentAnswers {
    private static final String OPEN_AND_FIND = Opening.selecting("""
            cast(jsonb_build_object(
                     'openedAt', %s,
                     'lockTaken', pg_try_advisory_xact_lock(hashtextextended(settings.subject || ' ' || :key, 0)),
                     'earlier', (select jsonb_build_object('fingerprint', fingerprint, 'answer', answer)
                                   from idempotent_answer
                                  where subject = settings.subject and key = :key)) as text)""".formatted(Opening.NOW_IN_MICROSECONDS));
    private final ObjectMapper json;

    IdempotentAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** @param openedAt microseconds since 1970 */
    record Look(long openedAt, boolean lockTaken, @Nullable Earlier earlier) {

        Occasion occasion(Actor actor) {
            return new Occasion(actor, Opening.instant(openedAt));
        }
    }

    /** What the key was used for before, and the answer then. */
    record Earlier(String fingerprint, KeptAnswer answer) {}

    /** What is to be kept for the next use of the key. */
    record FirstAnswer(String key, String fingerprint, String answer) {}

    /** Opens the transaction and looks in the same statement, because every command with a key begins with both. */
    Uni<Look> openAndFind(Mutiny.Session session, Actor actor, String key) {
        return Opening.by(OPEN_AND_FIND, String.class, session, actor, false)
                .setParameter("key", key)
                .getSingleResult()
                .map(found -> read(found, Look.class));
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
