package dev.entente.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.platform.rule.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @Test
    void showsFiftyItemsFromTheBeginningWhenNothingIsSaid() {
        PageRequest page = PageRequest.of(null, null);

        assertThat(page.limit()).isEqualTo(50);
        assertThat(page.rowsToRead()).isEqualTo(51);
        assertThat(page.after(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 200})
    void takesALimitWithinTheRange(int limit) {
        assertThat(PageRequest.of(limit, null).limit()).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesALimitOutsideTheRange(int limit) {
        assertThatThrownBy(() -> PageRequest.of(limit, null)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule().name()).isEqualTo("LIMIT_MUST_BE_WITHIN_RANGE");
            assertThat(refusal.fields().get(0).pointer()).isEqualTo("?limit");
        });
    }

    @Test
    void goesOnAfterTheLastItemOfThePageBefore() {
        List<Integer> all = IntStream.rangeClosed(1, 5).boxed().toList();
        Page<Integer> first = Page.of(all.subList(0, 3), PageRequest.of(2, null), PageRequestTest::sortValues);

        PageRequest next = PageRequest.of(2, first.page().nextCursor());

        assertThat(first.items()).containsExactly(1, 2);
        assertThat(next.after(0)).contains("ünïcode 2");
        assertThat(next.after(1, Integer::valueOf)).contains(2);
        assertThat(next.after(2)).isEmpty();
    }

    @Test
    void endsWithoutACursor() {
        PageRequest request = PageRequest.of(2, null);

        assertThat(Page.of(List.of(1, 2), request, PageRequestTest::sortValues)
                        .page()
                        .nextCursor())
                .isNull();
        assertThat(Page.of(List.<Integer>of(), request, PageRequestTest::sortValues)
                        .page()
                        .nextCursor())
                .isNull();
    }

    @Test
    void keepsThePlaceWhenItemsBecomeViews() {
        Page<Integer> page = Page.of(List.of(1, 2, 3), PageRequest.of(2, null), PageRequestTest::sortValues);

        Page<String> views = page.map(number -> "number " + number);

        assertThat(views.items()).containsExactly("number 1", "number 2");
        assertThat(views.page()).isEqualTo(page.page());
    }

    @Test
    void takesABlankCursorForNone() {
        assertThat(PageRequest.of(2, " ").after()).isEmpty();
    }

    @Test
    void refusesACursorThatIsNotBase64() {
        assertThatThrownBy(() -> PageRequest.of(2, "%%%")).satisfies(PageRequestTest::namesTheCursor);
    }

    @Test
    void refusesACursorWhoseValuesAreNotThoseOfTheList() {
        String madeUp = Base64.getUrlEncoder().encodeToString("not ours".getBytes(StandardCharsets.UTF_8));
        PageRequest page = PageRequest.of(2, madeUp);

        assertThatThrownBy(() -> page.after(0, UUID::fromString)).satisfies(PageRequestTest::namesTheCursor);
        assertThatThrownBy(() -> page.after(0, Instant::parse)).satisfies(PageRequestTest::namesTheCursor);
        assertThatThrownBy(() -> page.after(0, Long::valueOf)).satisfies(PageRequestTest::namesTheCursor);
    }

    private static List<String> sortValues(Integer item) {
        return List.of("ünïcode " + item, Integer.toString(item));
    }

    private static void namesTheCursor(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule().name()).isEqualTo("CURSOR_MUST_COME_FROM_A_PAGE");
            assertThat(refusal.fields().get(0).pointer()).isEqualTo("?cursor");
        });
    }
}
