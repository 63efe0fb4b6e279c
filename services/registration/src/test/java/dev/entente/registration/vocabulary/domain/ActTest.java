package dev.entente.registration.vocabulary.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.platform.rule.Refusal;
import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant SPRING_2017 = Instant.parse("2017-04-01T10:00:00Z");

    @Test
    void takesTheDatabasesTimeForLiveEvents() {
        assertThat(told(null).within(false, null).occurredAt()).isEqualTo(NOW);
    }

    @Test
    void refusesToBeToldTheTimeOfLiveEvents() {
        assertRefused(told(SPRING_2017), false, null, VocabularyRule.OCCURRED_AT_ONLY_FOR_RETROSPECTIVE_EVENTS);
    }

    @Test
    void takesTheToldTimeForRetrospectiveEvents() {
        assertThat(told(SPRING_2017).within(true, null).occurredAt()).isEqualTo(SPRING_2017);
    }

    @Test
    void asksForTheTimeOfRetrospectiveEvents() {
        assertRefused(told(null), true, null, VocabularyRule.OCCURRED_AT_MUST_BE_GIVEN);
    }

    @Test
    void refusesTheFuture() {
        assertRefused(told(NOW.plusMillis(1)), true, null, VocabularyRule.OCCURRED_AT_MUST_NOT_BE_IN_FUTURE);
    }

    @Test
    void refusesWhatLiesBeforeTheFactItBuildsOn() {
        Instant later = SPRING_2017.plusSeconds(1);

        assertRefused(told(SPRING_2017), true, later, VocabularyRule.OCCURRED_AT_MUST_FOLLOW_EARLIER_FACT);
        assertThat(told(later).within(true, later).occurredAt()).isEqualTo(later);
    }

    private static Act told(@Nullable Instant occurredAt) {
        return Act.ofOrganiser("olga", NOW, occurredAt);
    }

    private static void assertRefused(Act act, boolean retrospective, @Nullable Instant earlier, VocabularyRule rule) {
        assertThatThrownBy(() -> act.within(retrospective, earlier))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule))
                .satisfies(
                        refusal -> assertThat(refusal.fields().get(0).pointer()).isEqualTo("/occurredAt"));
    }
}
