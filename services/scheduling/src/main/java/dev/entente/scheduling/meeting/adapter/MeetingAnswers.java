package dev.entente.scheduling.meeting.adapter;

import dev.entente.platform.transaction.Answer;
import dev.entente.scheduling.meeting.domain.Meeting;

/** What commands on meetings answer. */
final class MeetingAnswers {
    private MeetingAnswers() {}

    static Answer requested(Meeting meeting) {
        return Answer.created("/v1/meetings/" + meeting.meetingId(), MeetingView.of(meeting))
                .version(meeting.factVersion());
    }

    static Answer changed(Meeting meeting) {
        return Answer.ok(MeetingView.of(meeting)).version(meeting.factVersion());
    }
}
