package dev.entente.timetabling.generator;

/**
 * The shape of an invented event.
 *
 * @param choosing whether more is wished for than fits: no cap per participant, weights from 1 to 3
 */
public record EventShape(int participants, int meetings, int slots, int tables, boolean choosing) {
    public EventShape {
        requireAtLeast("participants", participants, 2);
        requireAtLeast("meetings", meetings, 0);
        requireAtLeast("slots", slots, 1);
        requireAtLeast("tables", tables, 1);
    }

    private static void requireAtLeast(String what, int number, int least) {
        if (number < least) {
            throw new IllegalArgumentException(what + " must be at least " + least + " but are " + number);
        }
    }
}
