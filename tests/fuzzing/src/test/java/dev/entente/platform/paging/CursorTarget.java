package dev.entente.platform.paging;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Times;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Whatever a caller calls a cursor. */
public final class CursorTarget {
    private CursorTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            PageRequest page = PageRequest.of(null, new String(input, StandardCharsets.UTF_8));
            PageRequest again = PageRequest.of(null, PageRequest.encode(page.after()));
            if (!again.equals(page)) {
                throw new AssertionError(page + " became " + again);
            }
            page.after(0, Times::instant);
            page.after(1, UUID::fromString);
        } catch (Refusal refused) {
            if (!(refused.rule() instanceof PagingRule)) {
                throw refused;
            }
        }
    }
}
