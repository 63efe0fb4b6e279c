package dev.entente.demo.generator;

import dev.entente.demo.script.Actor;
import java.util.Random;

/** Decides who speaks for a participant: mostly the delegate that stands for it, now and then the organiser. */
final class Voices {

    private final double conciergeShare;
    private final Random random;

    Voices(double conciergeShare, Random random) {
        this.conciergeShare = conciergeShare;
        this.random = random;
    }

    Actor of(PlannedParticipant participant) {
        return random.nextDouble() < conciergeShare
                ? new Actor.Concierge(participant.handle())
                : new Actor.Delegate(participant.account(), participant.handle());
    }
}
