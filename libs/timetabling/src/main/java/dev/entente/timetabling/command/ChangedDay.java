package dev.entente.timetabling.command;

import dev.entente.timetabling.check.ChangedEvent;
import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.files.ChangesFile;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.repair.Change;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** An event and what happened to it, list by list, as the checker understands it. */
final class ChangedDay {
    private final TimetablingProblem planned;
    private final List<Happened> lists;
    private final ChangedEvent event;

    /**
     * Changes that came together.
     *
     * @param now the first slot that had not begun then, from 0
     */
    record Happened(ChangesFile list, int now) {}

    /** An entry of a list. */
    private record Entry(ChangesFile list, int index) {}

    ChangedDay(TimetablingProblem planned, List<Happened> lists) {
        this.planned = planned;
        this.lists = List.copyOf(lists);
        this.event = new ChangedEvent(planned);
        for (var happened : lists) {
            event.advanceTo(happened.now());
            for (int index = 0; index < happened.list().changes().size(); index++) {
                carryOut(happened.list(), index, event);
            }
            event.settle();
        }
    }

    /** With added and cancelled ones. */
    int meetings() {
        return event.meetings();
    }

    boolean isCancelled(int meeting) {
        return event.isCancelled(meeting);
    }

    /** The event in the end; locks that could not be kept are withdrawn from what has no place in the timetable. */
    TimetablingProblem asOf(Timetable timetable) {
        return event.asOf(timetable);
    }

    /** Rules that a timetable breaks in the end, each with the change that is in its way, if one is. */
    List<String> violations(Timetable timetable) {
        var broken = TimetableChecker.check(asOf(timetable), timetable).violations();
        var origins = broken.isEmpty() ? Map.<String, Entry>of() : origins(timetable);
        return broken.stream()
                .map(violation -> {
                    var origin = origins.get(violation);
                    return origin == null
                            ? violation
                            : violation + " (" + origin.list().where(origin.index()) + ")";
                })
                .toList();
    }

    /** Refuses a timetable that cannot have been repaired after these changes; names the change that says so. */
    void requireRepaired(Path file, Timetable timetable) {
        var broken = TimetableChecker.check(asOf(timetable), timetable).violations();
        if (broken.isEmpty()) {
            return;
        }
        var origin = origins(timetable).get(broken.getFirst());
        if (origin != null) {
            throw origin.list().broken(origin.index(), "does not fit " + file.getFileName() + ": " + broken.getFirst());
        }
        throw new IllegalArgumentException(file.getFileName() + " is not valid: " + broken.getFirst());
    }

    /** Violation → the last change before which it was none. */
    private Map<String, Entry> origins(Timetable timetable) {
        var origins = new HashMap<String, Entry>();
        var growing = new ChangedEvent(planned);
        var before = violations(growing, timetable);
        for (var happened : lists) {
            growing.advanceTo(happened.now());
            int last = happened.list().changes().size() - 1;
            for (int index = 0; index <= last; index++) {
                carryOut(happened.list(), index, growing);
                if (index == last) {
                    growing.settle();
                }
                var now = violations(growing, timetable);
                for (var violation : now) {
                    if (!before.contains(violation)) {
                        origins.put(violation, new Entry(happened.list(), index));
                    }
                }
                before = now;
            }
        }
        return origins;
    }

    /** Of the meetings that there are so far. */
    private static Set<String> violations(ChangedEvent event, Timetable timetable) {
        var some = new Timetable(
                IntStream.range(0, event.meetings()).map(timetable::slotOf).toArray(),
                IntStream.range(0, event.meetings()).map(timetable::tableOf).toArray());
        return new HashSet<>(TimetableChecker.check(event.asOf(some), some).violations());
    }

    private static void carryOut(ChangesFile list, int index, ChangedEvent event) {
        try {
            switch (list.changes().get(index)) {
                case Change.ParticipantGone gone -> event.participantGone(gone.participant(), gone.from());
                case Change.ParticipantAway away -> event.participantAway(away.participant(), away.slots());
                case Change.ParticipantBack back -> event.participantBack(back.participant(), back.slots());
                case Change.TablesLost lost -> event.tablesLost(lost.pool(), lost.slots(), lost.tables());
                case Change.TablesBack back -> event.tablesBack(back.pool(), back.slots(), back.tables());
                case Change.SlotLost lost -> event.slotLost(lost.slot());
                case Change.MeetingAdded added -> event.meetingAdded(added.meeting(), added.before());
                case Change.MeetingCancelled cancelled -> event.meetingCancelled(cancelled.meeting());
            }
        } catch (IllegalArgumentException impossible) {
            throw list.broken(index, String.valueOf(impossible.getMessage()));
        }
    }
}
