package dev.entente.timetabling.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
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
        assertThat(memory.take(3, BYTES, clauses -> add(clauses, 4))).isEmpty();
        assertThat(memory.take(3, BYTES, clauses -> add(clauses, 3))).isPresent();
    }

    private Optional<ProofMemory.Share> take(int number) {
        return memory.take(Integer.MAX_VALUE, BYTES, clauses -> add(clauses, number));
    }

    private static Clauses add(Clauses clauses, int number) {
        for (int clause = 0; clause < number; clause++) {
            clauses.add(clauses.newVariable());
        }
        return clauses;
    }
}
