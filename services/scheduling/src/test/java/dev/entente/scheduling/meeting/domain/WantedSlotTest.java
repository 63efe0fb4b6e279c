package dev.entente.scheduling.meeting.domain;

import static dev.entente.scheduling.Example.ADA;
import static dev.entente.scheduling.Example.OTHER_SLOT;
import static dev.entente.scheduling.Example.SESSION;
import static dev.entente.scheduling.Example.SLOT;
import static dev.entente.scheduling.Example.SLOT_END;
import static dev.entente.scheduling.Example.SLOT_START;
import static dev.entente.scheduling.Example.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.entente.platform.rule.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WantedSlotTest {
    private static final FreeSlot NEXT = new FreeSlot(OTHER_SLOT, SESSION, SLOT_END, SLOT_END.plusSeconds(1200));

    @Test
    void isFreeWhenBothAndSomeTableAreFree() {
        assertThatCode(() -> slot(Set.of(), TABLE).requireFree()).doesNotThrowAnyException();
    }

    @Test
    void namesWhoIsTakenAndOffersOtherSlots() {
        Refusal refusal = refusalOf(slot(Set.of(ADA), null));

        assertThat(refusal.rule()).isEqualTo(MeetingRule.SLOT_MUST_BE_FREE_FOR_BOTH);
        assertThat(refusal.members())
                .containsEntry("takenParticipantIds", List.of(ADA))
                .containsEntry("freeSlots", List.of(NEXT));
    }

    @Test
    void offersOtherSlotsWhenEveryTableIsTaken() {
        Refusal refusal = refusalOf(slot(Set.of(), null));

        assertThat(refusal.rule()).isEqualTo(MeetingRule.TABLE_MUST_BE_FREE);
        assertThat(refusal.members()).containsEntry("freeSlots", List.of(NEXT));
    }

    private static Refusal refusalOf(WantedSlot slot) {
        return catchThrowableOfType(Refusal.class, slot::requireFree);
    }

    private static WantedSlot slot(Set<UUID> taken, @Nullable UUID freeTableId) {
        return new WantedSlot(SLOT, SESSION, SLOT_START, SLOT_END, false, taken, freeTableId, List.of(NEXT));
    }
}
