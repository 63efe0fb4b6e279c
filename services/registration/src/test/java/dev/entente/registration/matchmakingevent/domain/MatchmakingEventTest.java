package dev.entente.registration.matchmakingevent.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Rule;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact.MatchmakingEventPhaseChanged;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact.SessionClosed;
import dev.entente.registration.vocabulary.domain.AccountIds;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.Phase;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import dev.entente.registration.vocabulary.domain.VocabularyRule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MatchmakingEventTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");
    private static final UUID ID = UUID.fromString("01a1e387-f2e0-75e6-90cf-a30e109a0ce6");
    private static final UUID SESSION = UUID.fromString("01a1e387-f2e0-7c23-b31a-0179b550f8a1");
    private static final UUID OTHER_SESSION = UUID.fromString("01a1e387-f2e0-7c8e-87c1-ac268eae0661");
    private static final SeenVersion UNSEEN = SeenVersion.notSaid();

    @Test
    void raisesItsVersionOncePerFact() {
        MatchmakingEvent event = event(false);

        assertThat(event.created(olgaAt(MORNING)).aggregateVersion()).isEqualTo(1);
        assertThat(event.goTo(Phase.REGISTRATION, UNSEEN, olgaAt(MORNING)).aggregateVersion())
                .isEqualTo(2);
        assertThat(event.factVersion()).isEqualTo(2);
    }

    @Test
    void tellsThePhaseItComesFrom() {
        MatchmakingEventFact fact = event(false).goTo(Phase.REGISTRATION, UNSEEN, olgaAt(MORNING));

        assertThat(fact)
                .asInstanceOf(InstanceOfAssertFactories.type(MatchmakingEventPhaseChanged.class))
                .satisfies(moved -> assertThat(moved.fromPhase()).isEqualTo(Phase.DRAFT))
                .satisfies(moved -> assertThat(moved.matchmakingEvent().phase()).isEqualTo(Phase.REGISTRATION));
    }

    @Test
    void archivesOnlyWithClosedSessions() {
        MatchmakingEvent event = led(event(false), Phase.FOLLOW_UP);

        assertRefused(
                () -> event.goTo(Phase.ARCHIVED, UNSEEN, olgaAt(MORNING)),
                MatchmakingEventRule.SESSIONS_MUST_BE_CLOSED_BEFORE_ARCHIVING);
        event.closeSession(SESSION, UNSEEN, olgaAt(MORNING.plusSeconds(7200)));
        assertThat(event.goTo(Phase.ARCHIVED, UNSEEN, olgaAt(MORNING))
                        .matchmakingEvent()
                        .phase())
                .isEqualTo(Phase.ARCHIVED);
    }

    @Test
    void opensRegistrationOnlyWithAParticipationType() {
        EventPlan empty = new EventPlan(
                details(), false, EventRules.usual(), ParticipationTypes.none(), List.of(), MeetingTables.none());
        MatchmakingEvent event = new MatchmakingEvent(ID, "olga", empty, MORNING);

        assertRefused(
                () -> event.goTo(Phase.REGISTRATION, UNSEEN, olgaAt(MORNING)),
                MatchmakingEventRule.EVENT_MUST_BE_COMPLETE_FOR_PHASE);
    }

    @Test
    void closesDueSessionsByTheClock() {
        MatchmakingEvent event = led(event(false), Phase.RUNNING);
        Instant end = MORNING.plusSeconds(3600);

        assertThat(event.nextClosingAt()).contains(end.plusSeconds(3600));
        assertThat(event.closeDueSessions(olgaAt(end.plusSeconds(3599)))).isEmpty();
        assertThat(event.closeDueSessions(olgaAt(end.plusSeconds(3600))))
                .hasSize(1)
                .allMatch(SessionClosed.class::isInstance);
        assertThat(event.nextClosingAt()).isEmpty();
    }

    @Test
    void leavesRetrospectiveSessionsToTheOrganiser() {
        assertThat(event(true).nextClosingAt()).isEmpty();
    }

    @Test
    void givesAnotherSessionAtTheSameTimeTheSameSlots() {
        MatchmakingEvent event = event(false);

        event.addSession(OTHER_SESSION, plan(MORNING.plusSeconds(1800), 30), UNSEEN, olgaAt(MORNING));

        List<Session> sessions = event.state().sessions();
        assertThat(sessions.get(1).slots().get(0))
                .isEqualTo(sessions.get(0).slots().get(1));
    }

    @Test
    void givesSlotsBackTheirIdsWhenASessionReturns() {
        MatchmakingEvent event = event(false);
        List<Slot> before = event.state().sessions().get(0).slots();

        event.removeSession(SESSION, UNSEEN, olgaAt(MORNING));
        event.addSession(OTHER_SESSION, plan(MORNING, 30), UNSEEN, olgaAt(MORNING));

        assertThat(event.state().sessions().get(0).slots()).isEqualTo(before);
    }

    @Test
    void formsSlotIdsLikeAllOthers() {
        assertThat(event(false).state().sessions().get(0).slots())
                .allMatch(slot -> slot.slotId().version() == 7 && slot.slotId().variant() == 2)
                .extracting(Slot::slotId)
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesOverlapWithOtherSlotTimes() {
        assertRefused(
                () -> event(false).addSession(OTHER_SESSION, plan(MORNING, 20), UNSEEN, olgaAt(MORNING)),
                MatchmakingEventRule.OVERLAPPING_SESSIONS_MUST_SHARE_SLOT_TIMES);
    }

    @Test
    void movesSessionsOnlyBeforeBookingAndRenamesThemLater() {
        MatchmakingEvent event = led(event(false), Phase.BOOKING);

        assertRefused(
                () -> event.changeSession(SESSION, plan(MORNING.plusSeconds(1800), 30), UNSEEN, olgaAt(MORNING)),
                VocabularyRule.COMMAND_MUST_BE_ALLOWED_IN_PHASE);
        event.changeSession(SESSION, new SessionPlan("Renamed", MORNING, 30, 2), UNSEEN, olgaAt(MORNING));
        assertThat(event.state().sessions().get(0).name()).isEqualTo("Renamed");
    }

    @Test
    void cancelsOnlyBeforeItRuns() {
        assertRefused(
                () -> led(event(false), Phase.RUNNING).cancel("storm", UNSEEN, olgaAt(MORNING)),
                VocabularyRule.COMMAND_MUST_BE_ALLOWED_IN_PHASE);
        assertThat(led(event(false), Phase.BOOKING)
                        .cancel("storm", UNSEEN, olgaAt(MORNING))
                        .matchmakingEvent()
                        .phase())
                .isEqualTo(Phase.CANCELLED);
    }

    @Test
    void refusesWhatWasDecidedOnAnOlderVersion() {
        MatchmakingEvent event = event(false);
        event.created(olgaAt(MORNING));

        assertRefused(
                () -> event.handTo(AccountIds.of("olga"), SeenVersion.of(7), olgaAt(MORNING)),
                VocabularyRule.SEEN_VERSION_MUST_BE_CURRENT);
    }

    private static MatchmakingEvent event(boolean retrospective) {
        EventPlan plan = new EventPlan(
                details(),
                retrospective,
                EventRules.usual(),
                new ParticipationTypes(
                        List.of(new ParticipationType("european", "European", List.of("european"), null))),
                List.of(new IdentifiedSessionPlan(SESSION, plan(MORNING, 30))),
                new MeetingTables(List.of(new MeetingTable(OTHER_SESSION, "Table 1", TableKind.ON_SITE, null, null))));
        return new MatchmakingEvent(ID, "olga", plan, MORNING);
    }

    private static EventDetails details() {
        return new EventDetails(null, "Brussels", "BE", null, "Europe/Brussels");
    }

    private static SessionPlan plan(Instant startsAt, int slotMinutes) {
        return new SessionPlan("Morning", startsAt, slotMinutes, 2);
    }

    private static MatchmakingEvent led(MatchmakingEvent event, Phase to) {
        for (Phase next : Phase.values()) {
            if (next != Phase.DRAFT && next.compareTo(to) <= 0) {
                event.goTo(next, UNSEEN, olgaAt(MORNING));
            }
        }
        return event;
    }

    private static Act olgaAt(Instant now) {
        return Act.ofOrganiser("olga", now, null);
    }

    private static void assertRefused(ThrowingCallable call, Rule rule) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
