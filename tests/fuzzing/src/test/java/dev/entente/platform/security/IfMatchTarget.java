package dev.entente.platform.security;

import dev.entente.platform.rule.Refusal;
import java.nio.charset.StandardCharsets;

/** Whatever stands in If-Match. */
public final class IfMatchTarget {
    private IfMatchTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        long version;
        try {
            version = CallingRequest.versionOf(text);
        } catch (Refusal refused) {
            if (refused.rule() != SecurityRule.IF_MATCH_MUST_BE_CURRENT) {
                throw refused;
            }
            return;
        }
        if (!withoutZeros(opened(text.strip())).equals(Long.toString(version))) {
            throw new AssertionError(text + " was taken for " + version);
        }
    }

    /** What the quotes are around; only those, or {@code "1"2} would be 12. */
    private static String opened(String tag) {
        String quoted = tag.startsWith("W/") ? tag.substring(2) : tag;
        boolean isQuoted = quoted.length() >= 2 && quoted.startsWith("\"") && quoted.endsWith("\"");
        return isQuoted ? quoted.substring(1, quoted.length() - 1) : tag;
    }

    private static String withoutZeros(String digits) {
        int begin = 0;
        while (begin < digits.length() - 1 && digits.charAt(begin) == '0') {
            begin++;
        }
        return digits.substring(begin);
    }
}
