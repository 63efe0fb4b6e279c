package dev.entente.timetabling.repair;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes room for a meeting by a Kempe chain: somebody who is busy at a slot has its meeting moved to another slot, whoever
 * is needed there changes over, and so on, until nobody is needed twice. Any number of meetings may move so, at the price
 * of each; the cheapest chain is taken.
 */
final class KempeSwap {
    private static final int LONGEST = 60;

    private final Arrangement arrangement;
    private final Price price;
    private final List<StandingMeeting> chain = new ArrayList<>();

    KempeSwap(Arrangement arrangement, Price price) {
        this.arrangement = arrangement;
        this.price = price;
    }

    /** The two slots between which the best chain so far changes, and the meeting at which it begins. */
    private record Way(StandingMeeting first, int from, int to) {}

    /** Places a meeting that has no place; false when no chain makes room or all cost more than its absence. */
    boolean bringIn(StandingMeeting meeting) {
        Way best = null;
        long cheapest = price.of(arrangement);
        for (int slot = arrangement.now(); slot < arrangement.stretches.slots; slot++) {
            var busy = onlyBlocking(meeting, slot);
            if (busy == null) {
                continue;
            }
            for (int to = arrangement.now(); to < arrangement.stretches.slots; to++) {
                if (to != slot && swap(busy, slot, to)) {
                    if (arrangement.canTake(meeting, slot)) {
                        arrangement.place(meeting, slot);
                        long cost = price.of(arrangement);
                        if (cost < cheapest) {
                            cheapest = cost;
                            best = new Way(busy, slot, to);
                        }
                        arrangement.remove(meeting);
                    }
                    swapBack(slot, to);
                }
            }
        }
        if (best == null) {
            return false;
        }
        swap(best.first(), best.from(), best.to());
        arrangement.place(meeting, best.from());
        return true;
    }

    /** The one meeting that is in the way at an open slot; null when there is none or there are several. */
    private @Nullable StandingMeeting onlyBlocking(StandingMeeting meeting, int slot) {
        if (!arrangement.isOpen(meeting, slot)) {
            return null;
        }
        var blocking = new ArrayList<StandingMeeting>();
        arrangement.collectBlocking(meeting, slot, blocking);
        return blocking.size() == 1 && blocking.getFirst().slot == slot ? blocking.getFirst() : null;
    }

    /** Carries a chain out; false, and nothing has changed, when one of its meetings may not change over. */
    private boolean swap(StandingMeeting first, int from, int to) {
        if (!collect(first, from, to)) {
            return false;
        }
        var leaving = new ArrayList<StandingMeeting>();
        var coming = new ArrayList<StandingMeeting>();
        for (var each : chain) {
            (each.slot == from ? leaving : coming).add(each);
            arrangement.remove(each);
        }
        int placed = 0;
        for (var each : chain) {
            int target = leaving.contains(each) ? to : from;
            if (!arrangement.canTake(each, target)) {
                break;
            }
            arrangement.place(each, target);
            placed++;
        }
        if (placed == chain.size()) {
            return true;
        }
        for (int i = 0; i < placed; i++) {
            arrangement.remove(chain.get(i));
        }
        leaving.forEach(each -> arrangement.place(each, from));
        coming.forEach(each -> arrangement.place(each, to));
        return false;
    }

    private void swapBack(int from, int to) {
        var atTo = new ArrayList<StandingMeeting>();
        for (var each : chain) {
            if (each.slot == to) {
                atTo.add(each);
            }
            arrangement.remove(each);
        }
        for (var each : chain) {
            arrangement.place(each, atTo.contains(each) ? from : to);
        }
    }

    private boolean collect(StandingMeeting first, int from, int to) {
        chain.clear();
        chain.add(first);
        for (int next = 0; next < chain.size(); next++) {
            var each = chain.get(next);
            int target = each.slot == from ? to : from;
            if (chain.size() > LONGEST || !arrangement.isMovable(each) || !arrangement.isOpen(each, target)) {
                return false;
            }
            for (int participant : each.participants) {
                int other = arrangement.day(participant).at(target);
                if (other != StandingMeeting.NOWHERE && !chain.contains(arrangement.meeting(other))) {
                    chain.add(arrangement.meeting(other));
                }
            }
        }
        return true;
    }
}
