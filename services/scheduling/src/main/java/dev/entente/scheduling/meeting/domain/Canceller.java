package dev.entente.scheduling.meeting.domain;

import org.jspecify.annotations.Nullable;

/** Who cancelled a meeting. */
public enum Canceller {
    REQUESTER,
    RECEIVER,
    ORGANISER,
    SERVICE;

    static Canceller of(Act act) {
        @Nullable Side side = act.side();
        if (side != null) {
            return side == Side.REQUESTER ? REQUESTER : RECEIVER;
        }
        return act.isOrganiser() ? ORGANISER : SERVICE;
    }
}
