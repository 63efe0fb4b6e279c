package dev.entente.timetabling.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ProofMemoryTest {
    private static final int BYTES = 100;

    private final ProofMemory memory = new ProofMemory(1_000);

    @Test
    void hasRoomForAsManyClausesAsFit() {
        assertThat(take(11)).isEmpty();
        assertThat(take(10)).isPresent();
    }

    @Test
    void isSharedByAllThatAsk() {
        take(7);

        assertThat(take(4)).isEmpty();
        assertThat(take(3)).isPresent();
    }

    @Test
    void hasRoomAgainOnceAQuestionIsClosed() {
        var share = take(7).orElseThrow();

        share.close();
        share.close();

        assertThat(take(11)).isEmpty();
        assertThat(take(10)).isPresent();
    }

    @Test
    void hasNoRoomForAQuestionLongerThanAnybodyWants() {
        assertThat(put(3, 4)).isEmpty();
        assertThat(put(3, 3)).isPresent();
    }

    @Test
    void hasRoomAgainWhenNobodyWaitsUntilAQuestionIsTold() {
        var counted = new AtomicBoolean();
        var onlyCounted = new Wording<>(
                clauses -> {
                    var told = add(clauses, 10);
                    counted.set(true);
                    return told;
                },
                counted::get);

        assertThat(put(onlyCounted, 10)).isEmpty();
        assertThat(counted).isTrue();
        assertThat(take(10)).isPresent();
    }

    @Test
    void hasRoomAgainWhenWhoeverBeginsFails() {
        var wording = new Wording<>(clauses -> add(clauses, 10), () -> false);

        assertThatThrownBy(() -> memory.put(wording, 10, BYTES, new Formula(), (share, told) -> {
                    throw new IllegalStateException("fails");
                }))
                .hasMessage("fails");
        assertThat(take(10)).isPresent();
    }

    private Optional<ProofMemory.Share> take(int number) {
        return put(Integer.MAX_VALUE, number);
    }

    private Optional<ProofMemory.Share> put(int most, int number) {
        return put(new Wording<>(clauses -> add(clauses, number), () -> false), most);
    }

    private Optional<ProofMemory.Share> put(Wording<Clauses> wording, int most) {
        return memory.put(wording, most, BYTES, new Formula(), (share, told) -> share);
    }

    private static Clauses add(Clauses clauses, int number) {
        for (int clause = 0; clause < number; clause++) {
            clauses.add(clauses.newVariable());
        }
        return clauses;
    }
}
