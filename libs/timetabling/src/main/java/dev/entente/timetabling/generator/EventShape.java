package dev.entente.timetabling.generator;

/**
 * The shape of an invented event.
 *
 * @param choosing whether more is wished for than fits: no cap per participant, weights from 1 to 3
 * @param halls in how many halls the tables stand
 * @param travel idle slots that everybody needs between meetings in different halls
 * @param target meetings that everybody should have at least
 */
public record EventShape(
        int participants, int meetings, int slots, int tables, boolean choosing, int halls, int travel, int target) {
    public EventShape {
        requireAtLeast("participants", participants, 2);
        requireAtLeast("meetings", meetings, 0);
        requireAtLeast("slots", slots, 1);
        requireAtLeast("tables", tables, 1);
        requireAtLeast("halls", halls, 1);
        requireAtLeast("tables in " + halls + " halls", tables, halls);
        requireAtLeast("slots between halls", travel, 0);
        requireAtLeast("meetings that everybody should have", target, 0);
    }

    /** In one hall. */
    public EventShape(int participants, int meetings, int slots, int tables, boolean choosing) {
        this(participants, meetings, slots, tables, choosing, 1, 0, 0);
    }

    public EventShape aimingAt(int meetings) {
        return new EventShape(participants, this.meetings, slots, tables, choosing, halls, travel, meetings);
    }

    public EventShape inHalls(int number, int slotsBetween) {
        return new EventShape(participants, meetings, slots, tables, choosing, number, slotsBetween, target);
    }

    private static void requireAtLeast(String what, int number, int least) {
        if (number < least) {
            throw new IllegalArgumentException(what + " must be at least " + least + " but are " + number);
        }
    }
}
