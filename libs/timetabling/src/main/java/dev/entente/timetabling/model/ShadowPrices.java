package dev.entente.timetabling.model;

import java.util.Collections;
import java.util.List;

/**
 * What one slot of each participant, and one place at a table, are worth when there is not room for all meetings, in
 * halves of a weight. They let anybody compute a bound of what can be placed (weak duality): all rooms at their prices,
 * and what meetings weigh beyond the prices of what they would take.
 *
 * @param ofParticipants negative for somebody who is paid for each meeting because it has fewer than it should
 * @param ofTarget what is paid at most for each meeting up to somebody's target; 0 when nobody has one
 */
public record ShadowPrices(List<Integer> ofParticipants, int ofPlace, int ofTarget) {
    public ShadowPrices {
        ofParticipants = List.copyOf(ofParticipants);
    }

    /** Nothing is short: all meetings together are the bound. */
    public static ShadowPrices none(int participants) {
        return new ShadowPrices(Collections.nCopies(participants, 0), 0, 0);
    }
}
