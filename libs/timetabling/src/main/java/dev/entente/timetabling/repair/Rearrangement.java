package dev.entente.timetabling.repair;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finds the cheapest places for a few meetings, exactly: branch and bound over their slots, in which a meeting may also
 * push out others that then want a place themselves. Bounded by how many are pushed out and by how many places are
 * looked at, so that it ends in time; it says whether it has looked at everything.
 */
final class Rearrangement {
    /** Who gives up a table is one of so many at most; with more to choose from, the search does not see everything. */
    private static final int MOST_GIVING_UP_A_TABLE = 6;

    private final Arrangement arrangement;
    private final Price price;
    private final int evictions;
    private final int looks;

    private final List<StandingMeeting> pending = new ArrayList<>();
    private final List<StandingMeeting> settled = new ArrayList<>();
    private final List<Place> found = new ArrayList<>();
    private int evicted;
    private int looksLeft;
    private long cheapest;
    private boolean complete = true;

    /** A meeting and its slot, NOWHERE for one that is left without a place. */
    private record Place(StandingMeeting meeting, int slot) {}

    /** One way on: a slot, what it costs in breaks, and who must leave it. */
    private record Option(int slot, int moreBreaks, List<StandingMeeting> leaving) {}

    /**
     * @param evictions how many meetings may be pushed out at most, beside those that are to be placed
     * @param looks how many places may be looked at
     */
    Rearrangement(Arrangement arrangement, Price price, int evictions, int looks) {
        this.arrangement = arrangement;
        this.price = price;
        this.evictions = evictions;
        this.looks = looks;
        this.looksLeft = looks;
    }

    /**
     * Places meetings anew, those that have a place included, when that costs less than now; else all stay.
     *
     * @return whether it became cheaper
     */
    boolean improve(Collection<StandingMeeting> meetings) {
        return improve(meetings, price.of(arrangement));
    }

    /** Places meetings anew when that costs less than the limit; else all stay. */
    boolean improve(Collection<StandingMeeting> meetings, long limit) {
        cheapest = limit;
        var before = new ArrayList<Place>();
        for (var meeting : meetings) {
            before.add(new Place(meeting, meeting.slot));
            if (meeting.isPlaced()) {
                arrangement.remove(meeting);
            }
        }
        pending.addAll(meetings);
        search();
        boolean improved = !found.isEmpty();
        carryOut(improved ? found : before);
        return improved;
    }

    /** Whether every rearrangement within the bounds was looked at, or is known to cost more. */
    boolean isComplete() {
        return complete;
    }

    /** How many places it has looked at. */
    int looks() {
        return looks - Math.max(0, looksLeft);
    }

    private void carryOut(List<Place> places) {
        for (var place : places) {
            if (place.meeting().isPlaced()) {
                arrangement.remove(place.meeting());
            }
        }
        for (var place : places) {
            if (place.slot() != StandingMeeting.NOWHERE) {
                arrangement.place(place.meeting(), place.slot());
            }
        }
    }

    private void search() {
        if (leastCost() >= cheapest) {
            return;
        }
        if (pending.isEmpty()) {
            keep();
            return;
        }
        var meeting = mostConstrained();
        pending.remove(meeting);
        settled.add(meeting);
        for (var option : options(meeting)) {
            if (looksLeft-- <= 0) {
                complete = false;
                break;
            }
            take(meeting, option);
        }
        if (meeting.droppable) {
            leaveOut();
        }
        settled.removeLast();
        pending.add(meeting);
    }

    private void leaveOut() {
        if (looksLeft-- <= 0) {
            complete = false;
        } else {
            search();
        }
    }

    private void keep() {
        cheapest = price.of(arrangement);
        found.clear();
        for (var meeting : settled) {
            found.add(new Place(meeting, meeting.slot));
        }
    }

    private void take(StandingMeeting meeting, Option option) {
        for (var each : option.leaving()) {
            arrangement.remove(each);
            pending.add(each);
        }
        evicted += option.leaving().size();
        if (arrangement.suitsAll(meeting, option.slot())) {
            arrangement.place(meeting, option.slot());
            search();
            arrangement.remove(meeting);
        } else {
            // somebody else of the row, or of too many, might have left
            complete = false;
        }
        evicted -= option.leaving().size();
        for (var each : option.leaving()) {
            pending.remove(each);
            arrangement.place(each, option.slot());
        }
    }

    /** What it will cost at least when all that wait now have got a place. */
    private long leastCost() {
        long cost = price.of(arrangement);
        for (var meeting : pending) {
            cost -= meeting.expected ? price.perMissingWeight() * meeting.weight : 0;
            cost -= price.perBreak() * arrangement.mostSaved(meeting);
            boolean mustMove = meeting.publishedSlot != StandingMeeting.NOWHERE
                    && !arrangement.isOpen(meeting, meeting.publishedSlot);
            cost += mustMove ? Math.min(price.perMove(), price.perMissingWeight()) : 0;
        }
        return cost;
    }

    /** The one with the fewest places left is asked first. */
    private StandingMeeting mostConstrained() {
        var chosen = pending.getFirst();
        int fewest = Integer.MAX_VALUE;
        for (var meeting : pending) {
            int choices = 0;
            for (int slot = arrangement.now(); slot < arrangement.stretches.slots && choices < fewest; slot++) {
                choices += arrangement.canTake(meeting, slot) ? 1 : 0;
            }
            if (choices < fewest) {
                fewest = choices;
                chosen = meeting;
            }
        }
        return chosen;
    }

    /** Free slots first, those that cost the fewest breaks before others; then slots that somebody must leave. */
    private List<Option> options(StandingMeeting meeting) {
        var free = new ArrayList<Option>();
        var taken = new ArrayList<Option>();
        for (int slot = arrangement.now(); slot < arrangement.stretches.slots; slot++) {
            if (arrangement.canTake(meeting, slot)) {
                free.add(new Option(slot, arrangement.moreBreaksWith(meeting, slot), List.of()));
            } else if (evicted < evictions && arrangement.isOpen(meeting, slot)) {
                addTaken(meeting, slot, taken);
            }
        }
        free.sort((one, other) -> Integer.compare(one.moreBreaks(), other.moreBreaks()));
        taken.sort((one, other) -> Integer.compare(priceOf(one), priceOf(other)));
        free.addAll(taken);
        return free;
    }

    /** Who has been moved anyway is moved again for nothing. */
    private static int priceOf(Option option) {
        int moves = 0;
        for (var meeting : option.leaving()) {
            moves += meeting.isMoved() || meeting.publishedSlot == StandingMeeting.NOWHERE ? 0 : 1;
        }
        return moves;
    }

    private void addTaken(StandingMeeting meeting, int slot, List<Option> options) {
        var leaving = new ArrayList<StandingMeeting>();
        arrangement.collectBlocking(meeting, slot, leaving);
        if (evicted + leaving.size() > evictions || !allMayLeave(leaving)) {
            return;
        }
        if (hasTableWithout(meeting, slot, leaving)) {
            addWhenAllLeaveThisSlot(slot, leaving, options);
        } else if (evicted + leaving.size() < evictions) {
            addGivingUpTables(meeting, slot, leaving, options);
        }
    }

    private boolean allMayLeave(List<StandingMeeting> leaving) {
        for (var meeting : leaving) {
            if (!arrangement.isMovable(meeting) || settled.contains(meeting)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasTableWithout(StandingMeeting meeting, int slot, List<StandingMeeting> leaving) {
        int left = arrangement.occupants(meeting.pool, slot).size();
        for (var each : leaving) {
            left -= each.slot == slot && each.pool == meeting.pool ? 1 : 0;
        }
        return left < arrangement.tables(meeting.pool, slot);
    }

    /** Meetings that stand elsewhere and in the wrong order are not pushed out, which leaves something unseen. */
    private void addWhenAllLeaveThisSlot(int slot, List<StandingMeeting> leaving, List<Option> options) {
        for (var each : leaving) {
            if (each.slot != slot) {
                complete = false;
                return;
            }
        }
        options.add(new Option(slot, 0, leaving));
    }

    private void addGivingUpTables(
            StandingMeeting meeting, int slot, List<StandingMeeting> leaving, List<Option> options) {
        var there = arrangement.occupants(meeting.pool, slot);
        int begin = there.size() > MOST_GIVING_UP_A_TABLE ? meeting.number % there.size() : 0;
        int given = 0;
        for (int i = 0; i < there.size(); i++) {
            var other = there.get((begin + i) % there.size());
            if (!leaving.contains(other) && arrangement.isMovable(other) && !settled.contains(other)) {
                if (given++ == MOST_GIVING_UP_A_TABLE) {
                    complete = false;
                    return;
                }
                var with = new ArrayList<>(leaving);
                with.add(other);
                addWhenAllLeaveThisSlot(slot, with, options);
            }
        }
    }
}
