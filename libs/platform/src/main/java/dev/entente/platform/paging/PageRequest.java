package dev.entente.platform.paging;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Texts;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for.
 *
 * @param limit 1 to 200 items, 50 when nothing is said
 * @param after the sort values of the last item seen, the id last; empty on the first page
 */
public record PageRequest(int limit, List<String> after) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int LARGEST_LIMIT = 200;
    private static final String SEPARATOR = "\u001f";

    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        int size = limit == null ? DEFAULT_LIMIT : limit;
        require(
                size >= 1 && size <= LARGEST_LIMIT,
                PagingRule.LIMIT_MUST_BE_WITHIN_RANGE,
                "?limit",
                "limit must be 1 to " + LARGEST_LIMIT + ".");
        return new PageRequest(size, cursor == null || cursor.isBlank() ? List.of() : decode(cursor));
    }

    /** One more than the page shows: whether there is a next page is told by the extra row. */
    public int rowsToRead() {
        return limit + 1;
    }

    /** The value at this place of the cursor, or empty on the first page. */
    public Optional<String> after(int place) {
        return place < after.size() ? Optional.of(after.get(place)) : Optional.empty();
    }

    /** As {@link #after(int)}, read as what the list is ordered by; a cursor made up by the caller is refused. */
    public <T> Optional<T> after(int place, Function<String, T> read) {
        try {
            return after(place).map(read);
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw notFromAPage();
        }
    }

    static String encode(List<String> values) {
        byte[] text = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    private static List<String> decode(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (Texts.isWellFormed(text)) {
                return List.of(text.split(SEPARATOR, -1));
            }
            throw notFromAPage();
        } catch (IllegalArgumentException notBase64) {
            throw notFromAPage();
        }
    }

    private static Refusal notFromAPage() {
        return new Refusal(PagingRule.CURSOR_MUST_COME_FROM_A_PAGE, "cursor is not one that a page gave.")
                .at("?cursor");
    }
}
