package dev.entente.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list: {@code {"items":[…],"page":{"nextCursor":…}}}. */
public record Page<T>(List<T> items, PageInfo page) {

    /** @param nextCursor absent on the last page */
    public record PageInfo(@Nullable String nextCursor) {}

    /**
     * Cuts rows that were read with {@link PageRequest#rowsToRead()} to one page.
     *
     * @param sortValues the values the list is ordered by, the id last
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, List<String>> sortValues) {
        if (rows.size() <= request.limit()) {
            return new Page<>(List.copyOf(rows), new PageInfo(null));
        }
        List<T> shown = List.copyOf(rows.subList(0, request.limit()));
        T last = shown.get(shown.size() - 1);
        return new Page<>(shown, new PageInfo(PageRequest.encode(sortValues.apply(last))));
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), page);
    }
}
