package dev.entente.demo.generator;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One meeting as the fold knows it. */
final class FoldedMeeting {

    enum Status {
        REQUESTED,
        ACCEPTED,
        SCHEDULED,
        DECLINED,
        WITHDRAWN,
        EXPIRED,
        CANCELLED
    }

    enum Attendance {
        UNREPORTED,
        HELD,
        NO_SHOW,
        DISPUTED
    }

    final String event;
    final String requester;
    final String receiver;
    final Set<String> saidHeld = new HashSet<>();
    Status status = Status.REQUESTED;
    Attendance attendance = Attendance.UNREPORTED;
    boolean presumed;

    @Nullable
    Integer slot;

    @Nullable
    Integer proposed;

    FoldedMeeting(String event, String requester, String receiver) {
        this.event = event;
        this.requester = requester;
        this.receiver = receiver;
    }

    boolean involves(String participant) {
        return requester.equals(participant) || receiver.equals(participant);
    }

    boolean isLive() {
        return status == Status.REQUESTED || status == Status.ACCEPTED || status == Status.SCHEDULED;
    }

    boolean isHeld() {
        return status == Status.SCHEDULED && attendance == Attendance.HELD;
    }

    boolean isDisputed() {
        return status == Status.SCHEDULED && attendance == Attendance.DISPUTED;
    }
}
