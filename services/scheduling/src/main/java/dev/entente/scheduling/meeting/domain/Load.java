package dev.entente.scheduling.meeting.domain;

/** What a step adds to a participant's counters, or takes from them. */
public record Load(int scheduledMeetings, int openRequests) {
    public static final Load NOTHING = new Load(0, 0);
    public static final Load MEETING_SCHEDULED = new Load(1, 0);
    public static final Load MEETING_FREED = new Load(-1, 0);
    public static final Load REQUEST_ANSWERED = new Load(0, -1);

    public Load plus(Load other) {
        return new Load(scheduledMeetings + other.scheduledMeetings, openRequests + other.openRequests);
    }
}
