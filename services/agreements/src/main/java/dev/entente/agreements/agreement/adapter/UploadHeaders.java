package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.domain.EvidenceRule;
import dev.entente.platform.rule.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the headers of an upload claim. */
final class UploadHeaders {
    static final String FILE_NAME = "X-File-Name";

    private UploadHeaders() {}

    /** Without parameters such as charset. */
    static @Nullable String mediaType(@Nullable String contentType) {
        return contentType == null ? null : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    static @Nullable String fileName(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw new Refusal(
                    EvidenceRule.FILE_NAME_MUST_BE_SHORT_TEXT, FILE_NAME + " has a % that encodes nothing; write %25.");
        }
    }
}
