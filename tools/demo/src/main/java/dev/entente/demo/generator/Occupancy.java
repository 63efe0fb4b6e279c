package dev.entente.demo.generator;

import dev.entente.demo.scenario.Plan.EventPlan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Which slots of an event are taken, for each participant and in number of tables. */
final class Occupancy {

    private final EventPlan event;
    private final Random random;
    private final Map<Integer, BitSet> taken = new HashMap<>();
    private final int[] tablesTaken;

    Occupancy(EventPlan event, Random random) {
        this.event = event;
        this.random = random;
        this.tablesTaken = new int[event.slotCount()];
    }

    /** Takes a slot in which both parties and a table are free; null when there is none. */
    @Nullable
    Integer takeSlotFor(PlannedMeeting meeting) {
        var busy = new BitSet(event.slotCount());
        meeting.parties().forEach(party -> busy.or(takenBy(party)));
        var free = new ArrayList<Integer>();
        for (int slot = busy.nextClearBit(0); slot < event.slotCount(); slot = busy.nextClearBit(slot + 1)) {
            if (tablesTaken[slot] < event.tables()) {
                free.add(slot);
            }
        }
        if (free.isEmpty()) {
            return null;
        }
        int slot = free.get(random.nextInt(free.size()));
        meeting.parties().forEach(party -> takenBy(party).set(slot));
        tablesTaken[slot]++;
        return slot;
    }

    private BitSet takenBy(PlannedParticipant participant) {
        return taken.computeIfAbsent(participant.number(), number -> {
            var slots = new BitSet(event.slotCount());
            participant.unavailableSlots().forEach(slots::set);
            return slots;
        });
    }
}
