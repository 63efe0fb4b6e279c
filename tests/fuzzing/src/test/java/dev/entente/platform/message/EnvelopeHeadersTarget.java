package dev.entente.platform.message;

import dev.entente.platform.rule.Times;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Whatever headers lie on a topic: one in each line of the input, its name before the first colon. */
public final class EnvelopeHeadersTarget {
    private EnvelopeHeadersTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        RecordHeaders headers = new RecordHeaders();
        int begin = 0;
        for (int place = 0; place <= input.length; place++) {
            if (place == input.length || input[place] == '\n') {
                add(headers, Arrays.copyOfRange(input, begin, place));
                begin = place + 1;
            }
        }
        check(EnvelopeHeaders.texts(headers));
    }

    private static void add(RecordHeaders headers, byte[] line) {
        int colon = 0;
        while (colon < line.length && line[colon] != ':') {
            colon++;
        }
        byte[] value = colon < line.length ? Arrays.copyOfRange(line, colon + 1, line.length) : null;
        headers.add(new String(line, 0, colon, StandardCharsets.UTF_8), value);
    }

    private static void check(Map<String, String> texts) {
        if (texts.toString().indexOf('\0') >= 0) {
            throw new AssertionError("no database keeps " + texts);
        }
        EnvelopeHeaders.read(texts).ifPresent(read -> {
            if (!Times.isReasonable(read.recordedAt())) {
                throw new AssertionError("no database keeps " + read);
            }
            Envelope again = EnvelopeHeaders.read(EnvelopeHeaders.write(read)).orElseThrow();
            if (!again.equals(read)) {
                throw new AssertionError(read + " became " + again);
            }
        });
    }
}
