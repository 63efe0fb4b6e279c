package dev.entente.registration.matchmakingevent.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * A slot's id follows from its event and its start, so that sessions at the same time share it, and a session that is
 * taken out and put back gets the same ones. The first 48 bits are the event's, the rest is a hash: the form is that of
 * any other id.
 */
final class SlotIds {
    private static final long TIME_OF_ID = 0xFFFF_FFFF_FFFF_0000L;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private SlotIds() {}

    static UUID of(UUID matchmakingEventId, Instant startsAt) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(matchmakingEventId + " " + startsAt.toEpochMilli()));
        long most = (matchmakingEventId.getMostSignificantBits() & TIME_OF_ID) | VERSION_7 | (hash.getLong() & 0x0FFFL);
        long least = (hash.getLong() >>> 2) | VARIANT;
        return new UUID(most, least);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
