package dev.entente.timetabling.whatif;

import dev.entente.timetabling.model.Certificate;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.reason.Obstacle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What would become of an event.
 *
 * @param event the event and what it has to do with the one it was
 * @param room whether all meetings have room
 * @param obstacle why they have not, when that is known; numbers are those of the event as it is, but for slots
 * @param timetable of the varied event; of the meetings that were chosen when not all have room
 * @param certificate how good it is; its participants are those of the varied event
 * @param breaksAsPlanned breaks when only meetings fall out and everybody else stays where the event as it is would have
 *     put them; empty when something else changes
 */
public record Outcome(
        VariedEvent event,
        Room room,
        Optional<Obstacle> obstacle,
        Timetable timetable,
        Certificate certificate,
        OptionalInt breaksAsPlanned) {
    /** Whether all meetings have room. */
    public enum Room {
        FOR_ALL,
        /** Proven; what can be placed was chosen. */
        NOT_FOR_ALL,
        /** No timetable of all was found in time, nor ruled out; as much as possible was chosen. */
        UNKNOWN,
        /** The event lets meetings be chosen. */
        NOT_ASKED
    }

    /** The share of all tables at all slots that would be taken. */
    public double tablesUsed() {
        long tables = event.problem().pools().stream()
                .flatMap(pool -> pool.tablesBySlot().stream())
                .mapToLong(Integer::longValue)
                .sum();
        return tables == 0 ? 0 : (double) certificate.placed() / tables;
    }

    /** Who would have most breaks, by number in the event as it is. */
    public List<Integer> worstOff() {
        return certificate.worstOff().stream()
                .map(worst -> event.participants().get(worst.participant()))
                .toList();
    }
}
