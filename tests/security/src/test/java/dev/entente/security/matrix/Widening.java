package dev.entente.security.matrix;

import dev.entente.security.scene.Reply;
import java.util.Set;

/**
 * Whether somebody who must be refused got further on another way. Every command names a version that nobody saw, so who
 * passes the guards hears of that, or of another rule of the matter, and never success.
 */
final class Widening {
    private static final Set<Integer> SAID_BEHIND_THE_GUARDS = Set.of(409, 412, 422);

    private Widening() {}

    /** @param expected what is answered to the path as the contract writes it */
    static boolean isShownBy(Reply reply, int expected) {
        return reply.status() < 400
                || reply.isFailure()
                || reply.isTurnedAway()
                || (reply.status() != expected && SAID_BEHIND_THE_GUARDS.contains(reply.status()));
    }
}
