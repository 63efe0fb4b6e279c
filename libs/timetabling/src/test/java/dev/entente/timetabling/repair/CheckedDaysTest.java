package dev.entente.timetabling.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.check.ChangedEvent;
import dev.entente.timetabling.check.RepairChecker;
import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Timetable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happened on a day, as the checker understands it and as repairs do, which share no code. */
class CheckedDaysTest {
    private static final int EVENTS = 400;

    @Test
    void agreesWithRepairsOnWhatAnEventIsAfterChanges() {
        for (long seed = 0; seed < EVENTS; seed++) {
            var event = new ChangedEvent(TinyEventDay.event(seed));
            for (var done : TinyEventDay.of(seed)) {
                happen(event, done);
                var checked = event.asOf(done.timetable());
                assertThat(checked.participants())
                        .as(done::toString)
                        .isEqualTo(done.changed().participants());
                assertThat(checked.pools())
                        .as(done::toString)
                        .isEqualTo(done.changed().pools());
                requireSame(checked.meetings(), done.changed().meetings(), done.timetable(), done.toString());
            }
        }
    }

    /** A meeting that came back to where it was locked is locked again for the checker, which looks at files alone. */
    private static void requireSame(
            List<Meeting> checked, List<Meeting> repaired, Timetable timetable, String described) {
        assertThat(checked).as(described).hasSameSizeAs(repaired);
        for (int number = 0; number < checked.size(); number++) {
            var meeting = repaired.get(number);
            boolean isBack =
                    !meeting.locked() && checked.get(number).locked() && timetable.slotOf(number) != Timetable.NOWHERE;
            assertThat(checked.get(number))
                    .as(described)
                    .isEqualTo(isBack ? meeting.lockedAt(timetable.slotOf(number), 64) : meeting);
        }
    }

    @Test
    void acceptsEveryRepair() {
        int lost = 0;
        for (long seed = 0; seed < EVENTS; seed++) {
            var event = new ChangedEvent(TinyEventDay.event(seed));
            for (var done : TinyEventDay.of(seed)) {
                happen(event, done);
                var checked = event.asOf(done.timetable());
                assertThat(TimetableChecker.check(checked, done.timetable()).violations())
                        .as(done::toString)
                        .isEmpty();
                assertThat(RepairChecker.violations(checked, done.published(), done.timetable(), done.now()))
                        .as(done::toString)
                        .isEmpty();
                lost += done.repair().lost().size();
            }
        }
        assertThat(lost).isGreaterThan(EVENTS / 4);
    }

    private static void happen(ChangedEvent event, TinyEventDay.Repaired done) {
        event.advanceTo(done.now());
        switch (done.change()) {
            case Change.ParticipantGone gone -> event.participantGone(gone.participant(), gone.from());
            case Change.ParticipantAway away -> event.participantAway(away.participant(), away.slots());
            case Change.ParticipantBack back -> event.participantBack(back.participant(), back.slots());
            case Change.TablesLost lost -> event.tablesLost(lost.pool(), lost.slots(), lost.tables());
            case Change.TablesBack back -> event.tablesBack(back.pool(), back.slots(), back.tables());
            case Change.SlotLost lost -> event.slotLost(lost.slot());
            case Change.MeetingAdded added -> event.meetingAdded(added.meeting(), added.before());
            case Change.MeetingCancelled cancelled -> event.meetingCancelled(cancelled.meeting());
        }
        event.settle();
    }
}
