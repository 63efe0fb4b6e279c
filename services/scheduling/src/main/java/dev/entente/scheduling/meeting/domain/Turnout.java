package dev.entente.scheduling.meeting.domain;

/** Who came, in somebody's word. */
public enum Turnout {
    BOTH_CAME,
    REQUESTER_MISSED,
    RECEIVER_MISSED,
    BOTH_MISSED;

    /** What it makes of a meeting. */
    public Attendance attendance() {
        return this == BOTH_CAME ? Attendance.HELD : Attendance.NO_SHOW;
    }

    public boolean missed(Side side) {
        return this == BOTH_MISSED || this == (side == Side.REQUESTER ? REQUESTER_MISSED : RECEIVER_MISSED);
    }

    public static Turnout of(boolean requesterMissed, boolean receiverMissed) {
        if (requesterMissed) {
            return receiverMissed ? BOTH_MISSED : REQUESTER_MISSED;
        }
        return receiverMissed ? RECEIVER_MISSED : BOTH_CAME;
    }
}
