package dev.entente.scheduling.timetable.adapter;

import static dev.entente.scheduling.Example.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.RefusalKind;
import dev.entente.scheduling.timetable.usecase.TimetableComputations.Course;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two repairs side by side while four wait: six places, three of which one event may have. */
class RepairDeskTest {
    private static final UUID HANNOVER = id(1);
    private static final UUID MUNICH = id(2);
    private static final UUID LYON = id(3);

    private final RepairDesk desk = new RepairDesk(2, 4);
    private final CompletableFuture<Course> result = new CompletableFuture<>();

    @AfterEach
    void closes() {
        result.complete(new Course.Failed());
        desk.close();
    }

    @Test
    void computesTheRepairsOfTwoEventsSideBySide() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);

        for (UUID event : new UUID[] {HANNOVER, MUNICH}) {
            desk.begin(event, computation -> {
                both.countDown();
                return result.join();
            });
        }

        both.await();
        assertThat(both.getCount()).isZero();
    }

    @Test
    void asksACallerToComeBackWhenItsEventHasManyUnderWay() {
        begins(HANNOVER, 3);

        assertThatThrownBy(() -> begins(HANNOVER, 1)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule().name()).isEqualTo("TOO_MANY_REPAIRS_UNDER_WAY");
            assertThat(refusal.rule().kind()).isEqualTo(RefusalKind.TOO_MANY);
        });
        begins(MUNICH, 1);
    }

    @Test
    void letsNoMoreWaitThanThereArePlaces() {
        begins(HANNOVER, 3);
        begins(MUNICH, 3);

        assertThatThrownBy(() -> begins(LYON, 1)).isInstanceOf(Refusal.class);
    }

    @Test
    void givesAPlaceAwayAgainOnceARepairIsComputed() {
        begins(HANNOVER, 2);
        Computation last = begins(HANNOVER, 1);

        result.complete(new Course.Failed());
        last.end().toCompletableFuture().join();

        begins(HANNOVER, 1);
    }

    private Computation begins(UUID event, int times) {
        Computation last = desk.begin(event, computation -> result.join());
        for (int more = 1; more < times; more++) {
            last = desk.begin(event, computation -> result.join());
        }
        return last;
    }
}
