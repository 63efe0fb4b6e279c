package dev.entente.security.leak;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * A word that stands nowhere else, and where it may be found.
 *
 * @param homes the services whose databases may know it
 * @param topics the topics on which a test planted it itself
 */
record Mark(String what, String text, Set<String> homes, Set<String> topics) {
    private static final SecureRandom RANDOM = new SecureRandom();

    Mark {
        homes = Set.copyOf(homes);
        topics = Set.copyOf(topics);
    }

    /** In lower case, for e-mail addresses may be written so. */
    static Mark of(String what, Set<String> homes) {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        return new Mark(what, "mark" + HexFormat.of().formatHex(random), homes, Set.of());
    }

    /** As a telephone number has them behind its plus, which is written in several ways. */
    static Mark ofDigits(String what, Set<String> homes) {
        return new Mark(what, "329" + RANDOM.nextLong(100_000_000L, 1_000_000_000L), homes, Set.of());
    }

    static Mark ofSecret(String what, String text) {
        return new Mark(what, text.toLowerCase(Locale.ROOT), Set.of(), Set.of());
    }

    Mark plantedOn(String topic) {
        return new Mark(what, text, homes, Set.of(topic));
    }

    @Override
    public String toString() {
        return what + " (" + text + ")";
    }
}
