package dev.entente.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.chaos.history.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FruitlessDeedsTest {
    private static final Operation REFUSED = Histories.refused("acceptance", "first", "ANOTHER_MUST_DECIDE");

    @Test
    void findsWhatIsNeverGranted() {
        assertThat(FruitlessDeeds.violations(Collections.nCopies(100, REFUSED)))
                .containsExactly("acceptance was asked for 100 times and never granted: ANOTHER_MUST_DECIDE");
    }

    @Test
    void agreesToWhatIsGrantedOnce() {
        List<Operation> operations = new ArrayList<>(Collections.nCopies(100, REFUSED));
        operations.add(Histories.booked("first", 2, "ten", 0, 10));

        assertThat(FruitlessDeeds.violations(operations)).isEmpty();
    }

    @Test
    void waitsForSomeTries() {
        assertThat(FruitlessDeeds.violations(Collections.nCopies(99, REFUSED))).isEmpty();
    }
}
