package dev.entente.platform.paging;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Times;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;

/** Whatever a caller calls a cursor. */
public final class CursorTarget {
    private CursorTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        PageRequest page;
        try {
            page = PageRequest.of(null, new String(input, StandardCharsets.UTF_8));
        } catch (Refusal refused) {
            requireOfPaging(refused);
            return;
        }
        PageRequest again = PageRequest.of(null, PageRequest.encode(page.after()));
        if (!again.equals(page)) {
            throw new AssertionError(page + " became " + again);
        }
        readOrRefuse(page, 0, Times::instant);
        readOrRefuse(page, 1, UUID::fromString);
    }

    private static void readOrRefuse(PageRequest page, int place, Function<String, ?> read) {
        try {
            page.after(place, read);
        } catch (Refusal refused) {
            requireOfPaging(refused);
        }
    }

    private static void requireOfPaging(Refusal refused) {
        if (!(refused.rule() instanceof PagingRule)) {
            throw refused;
        }
    }
}
