package dev.entente.demo.script;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What is done at the scheduling service. Slots are named by their position among all slots of the event, from 0. */
public sealed interface SchedulingAction extends Action {

    record StateAvailability(String id, String event, String participant, SortedSet<Integer> unavailableSlots, Actor by)
            implements SchedulingAction {}

    record RequestMeeting(
            String id, String meeting, String event, String requester, String receiver, Actor by, Instant at)
            implements SchedulingAction {}

    /** @param slot null when the slot is left to be chosen later */
    record AcceptMeeting(
            String id,
            String meeting,
            String event,
            @Nullable Integer slot,
            Actor by,
            Instant at) implements SchedulingAction {}

    record DeclineMeeting(String id, String meeting, String reason, Actor by, Instant at) implements SchedulingAction {}

    record WithdrawRequest(String id, String meeting, Actor by, Instant at) implements SchedulingAction {}

    record ChooseSlot(String id, String meeting, String event, int slot, Actor by, Instant at)
            implements SchedulingAction {}

    record ProposeSlot(String id, String meeting, String event, int slot, Actor by, Instant at)
            implements SchedulingAction {}

    record ConsentToSlot(String id, String meeting, Actor by, Instant at) implements SchedulingAction {}

    record RefuseSlot(String id, String meeting, Actor by, Instant at) implements SchedulingAction {}

    record CancelMeeting(String id, String meeting, String reason, Actor by, Instant at) implements SchedulingAction {}

    /** The organiser ends the wait for answers: what is still requested expires. */
    record ExpireRequests(String id, String event, Instant at) implements SchedulingAction {}

    /** The organiser has every accepted meeting without a slot placed, first fit, and publishes the result. */
    record PlaceMeetings(String id, String event, Instant at) implements SchedulingAction {}

    record ReportAttendance(String id, String meeting, Attendance attendance, List<String> noShows, Actor by)
            implements SchedulingAction {}

    /** The organiser waits until a withdrawn participant has no live meeting left. */
    record AwaitReleasedMeetings(String id, String event, String participant) implements SchedulingAction {}

    /** The organiser waits until the closed sessions have left no scheduled meeting unreported. */
    record AwaitPresumedAttendance(String id, String event) implements SchedulingAction {}

    enum Attendance {
        HELD,
        NO_SHOW
    }
}
