package dev.entente.scheduling.meeting.domain;

/** One of the two sides of a meeting. */
public enum Side {
    REQUESTER,
    RECEIVER;

    public Side other() {
        return this == REQUESTER ? RECEIVER : REQUESTER;
    }
}
