package dev.entente.platform.operations;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dead letter with what was in it. */
@Schema(name = "DeadLetterDetail")
record DeadLetterDetail(
        @JsonUnwrapped DeadLetterRow deadLetter,
        Map<String, String> headers,

        @Schema(description = "The body as text, or in Base64 where it is not UTF-8; absent when there was none")
        @Nullable
        String payload,

        @Nullable PayloadEncoding payloadEncoding) {

    enum PayloadEncoding {
        TEXT,
        BASE64
    }
}
