package dev.entente.demo.player;

import java.util.concurrent.atomic.LongAdder;

/** What a replay cost. */
public final class Tally {

    final LongAdder commands = new LongAdder();
    final LongAdder concierge = new LongAdder();
    final LongAdder delegated = new LongAdder();
    final LongAdder replayed = new LongAdder();
    final LongAdder waitsForNews = new LongAdder();
    final LongAdder waitsForServices = new LongAdder();

    public Tally() {}

    /** Commands that a service carried out. */
    public long commands() {
        return commands.sum();
    }

    /** Commands of the organiser on behalf of a participant. */
    public long concierge() {
        return concierge.sum();
    }

    /** How much of what is done for participants the organiser does. */
    public double conciergeShare() {
        var all = concierge.sum() + delegated.sum();
        return all == 0 ? 0 : (double) concierge.sum() / all;
    }

    /** Commands that the service had carried out before and answered from memory. */
    public long replayed() {
        return replayed.sum();
    }

    /** Repetitions because a fact was still on its way from one service to another. */
    public long waitsForNews() {
        return waitsForNews.sum();
    }

    /** Repetitions because a service did not answer. */
    public long waitsForServices() {
        return waitsForServices.sum();
    }
}
