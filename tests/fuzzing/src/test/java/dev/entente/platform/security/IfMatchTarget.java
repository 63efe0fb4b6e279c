package dev.entente.platform.security;

import dev.entente.platform.rule.Refusal;
import java.nio.charset.StandardCharsets;

/** Whatever stands in If-Match. */
public final class IfMatchTarget {
    private IfMatchTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        try {
            long version = CallingRequest.versionOf(text);
            if (!text.contains(Long.toString(version))) {
                throw new AssertionError(text + " was taken for " + version);
            }
        } catch (Refusal refused) {
            if (refused.rule() != SecurityRule.IF_MATCH_MUST_BE_CURRENT) {
                throw refused;
            }
        }
    }
}
