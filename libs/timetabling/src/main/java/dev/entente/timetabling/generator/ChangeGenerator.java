package dev.entente.timetabling.generator;

import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.repair.Change;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Invents what happens on the day of an event, the same for the same seed. Of 1,000 changes, about 350 are a participant
 * who misses a third of the day, 100 one who does not come any more, 100 one who is back, 150 some tables that are lost at a
 * slot, so many that one to five meetings must leave it, 148 meetings that are cancelled and 150 that are added, and 2
 * whole slots that are lost. Tables are back with every other loss.
 */
public final class ChangeGenerator {
    private static final int MOST_LEAVING = 5;

    private final TimetablingProblem event;
    private final int slots;
    private final SplittableRandom random;
    private final Deque<Change.ParticipantAway> absent = new ArrayDeque<>();
    private final Deque<Change.TablesLost> lostTables = new ArrayDeque<>();

    public ChangeGenerator(TimetablingProblem event, long seed) {
        this.event = event;
        this.slots = event.slotCount();
        this.random = new SplittableRandom(seed);
    }

    /**
     * @param standing the timetable now
     * @param tables how many tables the first pool has at each slot now
     * @param now the first slot that is still to come
     */
    public Change next(Timetable standing, int[] tables, int now) {
        int drawn = random.nextInt(1_000);
        if (drawn < 350) {
            return missesAThird(now);
        }
        if (drawn < 450) {
            return new Change.ParticipantGone(participant(), now);
        }
        if (drawn < 550) {
            return absent.isEmpty() ? missesAThird(now) : comesBack();
        }
        if (drawn < 700) {
            return random.nextBoolean() || lostTables.isEmpty() ? loseTables(standing, tables, now) : bringBack();
        }
        if (drawn < 848) {
            return cancel(standing, now);
        }
        return drawn < 998
                ? new Change.MeetingAdded(addedMeeting())
                : new Change.SlotLost(now + random.nextInt(slots - now));
    }

    private int participant() {
        return random.nextInt(event.participantCount());
    }

    private Change.ParticipantAway missesAThird(int now) {
        int length = Math.max(1, slots / 3);
        int first = now + random.nextInt(Math.max(1, slots - now - length + 1));
        var missing = SlotSet.where(slots, slot -> slot >= first && slot < first + length);
        var change = new Change.ParticipantAway(participant(), missing);
        absent.add(change);
        return change;
    }

    private Change comesBack() {
        var longest = absent.remove();
        return new Change.ParticipantBack(
                longest.participant(),
                longest.slots()
                        .without(event.participants().get(longest.participant()).unavailable()));
    }

    private Change loseTables(Timetable standing, int[] tables, int now) {
        int slot = now + random.nextInt(slots - now);
        int there = (int) IntStream.range(0, standing.meetings())
                .filter(meeting -> standing.slotOf(meeting) == slot)
                .count();
        int lost = Math.min(tables[slot], tables[slot] - there + 1 + random.nextInt(MOST_LEAVING));
        if (lost < 1) {
            return missesAThird(now);
        }
        var change = new Change.TablesLost(0, SlotSet.only(slots, slot), lost);
        lostTables.add(change);
        return change;
    }

    private Change bringBack() {
        var lost = lostTables.remove();
        return new Change.TablesBack(lost.pool(), lost.slots(), lost.tables());
    }

    private Change cancel(Timetable standing, int now) {
        int begin = random.nextInt(standing.meetings());
        return IntStream.range(0, standing.meetings())
                .map(i -> (begin + i) % standing.meetings())
                .filter(meeting -> standing.slotOf(meeting) >= now)
                .boxed()
                .findFirst()
                .<Change>map(Change.MeetingCancelled::new)
                .orElseGet(() -> missesAThird(now));
    }

    private Meeting addedMeeting() {
        int one = participant();
        int other = (one + 1 + random.nextInt(event.participantCount() - 1)) % event.participantCount();
        return Meeting.of(one, other, SlotSet.all(slots));
    }
}
