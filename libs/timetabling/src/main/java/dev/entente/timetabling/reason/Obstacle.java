package dev.entente.timetabling.reason;

import dev.entente.timetabling.model.SlotSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why an event has no timetable of all its meetings. Everything is numbered from 0; the sentences, for people, count from
 * 1.
 */
public sealed interface Obstacle {
    /** What is wrong, and what would mend it. */
    String sentence();

    /** The meeting may take no slot at which all its participants are available. */
    record NoCommonSlot(int meeting, List<Integer> participants) implements Obstacle {
        public NoCommonSlot {
            participants = List.copyOf(participants);
        }

        @Override
        public String sentence() {
            return "meeting " + (meeting + 1) + " has no slot at which participants " + numbers(participants)
                    + " are all available";
        }
    }

    /** A participant has more meetings than it may. */
    record TooManyMeetings(int participant, int meetings, int allowed) implements Obstacle {
        public int missing() {
            return meetings - allowed;
        }

        @Override
        public String sentence() {
            return "participant " + (participant + 1) + " has " + meetings + " meetings and may have " + allowed + ": "
                    + missing() + " too many";
        }
    }

    /** Some meetings of one participant must share too few slots. */
    record TooFewSlots(int participant, List<Integer> meetings, SlotSet slots) implements Obstacle {
        public TooFewSlots {
            meetings = List.copyOf(meetings);
        }

        public int missing() {
            return meetings.size() - slots.size();
        }

        @Override
        public String sentence() {
            return "participant " + (participant + 1) + " has " + meetings.size() + " meetings (" + numbers(meetings)
                    + ") for " + slots.size() + " slots ("
                    + numbers(slots.slots().boxed().toList()) + "): "
                    + missing() + " too many";
        }
    }

    /** Some meetings of one pool must share too few tables. */
    record TooFewTables(String pool, List<Integer> meetings, SlotSet slots, int places) implements Obstacle {
        public TooFewTables {
            meetings = List.copyOf(meetings);
        }

        public int missing() {
            return meetings.size() - places;
        }

        @Override
        public String sentence() {
            return meetings.size() + " meetings must take place at slots "
                    + numbers(slots.slots().boxed().toList()) + ", where '" + pool + "' has " + places + " places: "
                    + missing() + " too few";
        }
    }

    /** A participant's meetings and its ways from hall to hall need more slots than there are. */
    record TooLittleTimeBetweenHalls(int participant, int meetings, int halls, int travel, int slots)
            implements Obstacle {
        public int missing() {
            return meetings + travel - slots;
        }

        @Override
        public String sentence() {
            return "participant " + (participant + 1) + " has " + meetings + " meetings in " + halls
                    + " halls and needs " + travel + " slots to go between them, but has only " + slots + " slots: "
                    + missing() + " too few. Meetings in one hall less mend it";
        }
    }

    /**
     * Each of these alone can be kept, but not all of them together; when any one of them is given up, the others can,
     * unless the search for the fewest was cut short.
     *
     * @param participants who would have to be at two places at once, or to go without a rest
     * @param travelling participants who would have too little time between halls
     * @param pools pools, by name, that would need more tables
     * @param waiting meetings that would have to begin before others are over
     * @param meetings all meetings of these participants
     * @param smallest whether none of them can be left out
     * @param slotsMissing how many slots more, at which all could meet, would be enough for these; 0 when that is not known
     */
    record TooCloselyTied(
            List<Integer> participants,
            List<Integer> travelling,
            List<String> pools,
            List<Integer> waiting,
            List<Integer> meetings,
            boolean smallest,
            int slotsMissing)
            implements Obstacle {
        public TooCloselyTied {
            participants = List.copyOf(participants);
            travelling = List.copyOf(travelling);
            pools = List.copyOf(pools);
            waiting = List.copyOf(waiting);
            meetings = List.copyOf(meetings);
        }

        @Override
        public String sentence() {
            var parts = new ArrayList<String>();
            if (!participants.isEmpty()) {
                parts.add("participants " + numbers(participants) + " with their " + meetings.size() + " meetings");
            }
            if (!travelling.isEmpty()) {
                parts.add("the time that participants " + numbers(travelling) + " need between halls");
            }
            if (!pools.isEmpty()) {
                parts.add("the tables of " + String.join(", ", pools));
            }
            if (!waiting.isEmpty()) {
                parts.add("meetings " + numbers(waiting) + " after those they wait for");
            }
            return "there is no room for all of these together: " + String.join("; ", parts)
                    + (participants.isEmpty() && travelling.isEmpty() && pools.isEmpty()
                            ? ", because these orders exclude each other"
                            : ". " + remedy());
        }

        /** What these need: others may have no room either. */
        public String remedy() {
            return switch (slotsMissing) {
                case 0 -> "More slots or tables, or fewer meetings, for one of them would give them room";
                case 1 -> "One slot more, at which all of them could meet, would give them room";
                default -> slotsMissing + " slots more, at which all of them could meet, would give them room";
            };
        }
    }

    /** All meetings have room, but not so that every two participants differ by so few breaks. */
    record TooUneven(int fairness) implements Obstacle {
        @Override
        public String sentence() {
            return "all meetings have room, but not so that no two participants differ by more than " + fairness
                    + " breaks: allow more";
        }
    }

    private static String numbers(List<Integer> fromZero) {
        return fromZero.stream().map(number -> String.valueOf(number + 1)).collect(Collectors.joining(", "));
    }
}
