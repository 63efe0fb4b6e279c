package dev.entente.timetabling.repair;

import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Something happens, one thing as likely as another. */
final class RandomChanges {
    private final SplittableRandom random;

    RandomChanges(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A change that makes sense now; empty when what was drawn makes none. */
    Optional<Change> next(TimetablingProblem event, Timetable timetable, int now) {
        int participant = random.nextInt(event.participantCount());
        int pool = random.nextInt(event.pools().size());
        int slot = now + random.nextInt(event.slotCount() - now);
        var some = SlotSet.where(event.slotCount(), each -> random.nextInt(3) == 0);
        return switch (random.nextInt(8)) {
            case 0 -> Optional.of(new Change.ParticipantGone(participant, slot));
            case 1 -> Optional.of(new Change.ParticipantAway(participant, some));
            case 2 -> Optional.of(new Change.ParticipantBack(participant, some));
            case 3 ->
                Optional.of(slot)
                        .filter(at -> event.pools().get(pool).tablesAt(at) > 0)
                        .map(at -> new Change.TablesLost(pool, SlotSet.only(event.slotCount(), at), 1));
            case 4 -> Optional.of(new Change.TablesBack(pool, SlotSet.only(event.slotCount(), slot), 1));
            case 5 -> Optional.of(new Change.SlotLost(slot));
            case 6 -> Optional.of(new Change.MeetingAdded(added(event, pool), sometimes(event)));
            default ->
                Optional.of(random.nextInt(event.meetings().size()))
                        .filter(meeting -> timetable.slotOf(meeting) >= now)
                        .map(Change.MeetingCancelled::new);
        };
    }

    private Meeting added(TimetablingProblem event, int pool) {
        var people = random.ints(0, event.participantCount())
                .distinct()
                .limit(2)
                .boxed()
                .toList();
        var meeting = Meeting.of(people.getFirst(), people.getLast(), SlotSet.all(event.slotCount()));
        return new Meeting(
                meeting.participants(), meeting.slots(), 1 + random.nextInt(2), pool, sometimes(event), false);
    }

    /** Nothing, or a meeting that an added one has to come before or after. */
    private List<Integer> sometimes(TimetablingProblem event) {
        return random.nextInt(4) > 0
                ? List.of()
                : List.of(random.nextInt(event.meetings().size()));
    }
}
