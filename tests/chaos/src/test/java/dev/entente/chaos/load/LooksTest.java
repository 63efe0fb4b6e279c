package dev.entente.chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LooksTest {
    private static final String ROWS = "{\"items\":[{}]}";
    private static final String NO_ROWS = "{\"items\":[]}";
    private final Looks looks = new Looks();

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 404})
    void proveSomethingOnceTheyWereRefusedOrShownNothing(int status) {
        looks.count(503);
        looks.count(401);
        looks.count(status);

        assertThat(looks.doubts()).isEmpty();
    }

    @Test
    void proveNothingWhenNobodyAnsweredAStrangerAsSuch() {
        looks.count(503);
        looks.count(401);

        assertThat(looks.doubts()).singleElement().asString().contains("never refused", "401", "503");
    }

    @Test
    void findNoDoubtWhereOnlyTheOwnerSeesRows() {
        assertThat(Looks.comparison("a list", 200, NO_ROWS, 200, ROWS)).isEmpty();
        assertThat(Looks.comparison("a list", 404, "", 200, ROWS)).isEmpty();
    }

    @Test
    void doubtAListThatItsOwnerFindsEmptyToo() {
        assertThat(Looks.comparison("a list", 404, "", 200, NO_ROWS))
                .singleElement()
                .asString()
                .contains("does not see a list either");
    }

    @Test
    void doubtAStrangerWhoIsNotKnownAtAll() {
        assertThat(Looks.comparison("a list", 401, "", 200, ROWS))
                .singleElement()
                .asString()
                .contains("answered 401");
    }

    @Test
    void findAStrangerWhoSeesRows() {
        assertThat(Looks.comparison("a list", 200, ROWS, 200, ROWS)).hasSize(1);
    }
}
