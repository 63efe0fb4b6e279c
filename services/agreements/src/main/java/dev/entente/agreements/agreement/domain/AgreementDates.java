package dev.entente.agreements.agreement.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.agreements.roster.domain.MatchmakingEvent;
import java.time.Instant;
import java.time.LocalDate;

/** On which days an agreement may have been signed and have ended, by the calendar of its matchmaking event. */
record AgreementDates(MatchmakingEvent event, Instant occurredAt) {

    void requireSigningDay(LocalDate signedOn, Instant lastMeetingAt) {
        LocalDate meetingDay = event.dayOf(lastMeetingAt);
        require(
                !signedOn.isAfter(today()),
                AgreementRule.SIGNING_DATE_MUST_NOT_BE_IN_FUTURE,
                "/signedOn",
                "The signing date must not be after " + today() + ".");
        require(
                !signedOn.isBefore(meetingDay),
                AgreementRule.SIGNING_DATE_MUST_NOT_BE_BEFORE_THE_MEETING,
                "/signedOn",
                "The signing date must not be before " + meetingDay + ", the day of the last meeting behind it.");
    }

    void requireEndDay(LocalDate endedOn, LocalDate signedOn) {
        require(
                !endedOn.isAfter(today()),
                AgreementRule.END_DATE_MUST_NOT_BE_IN_FUTURE,
                "/endedOn",
                "The end must not be after " + today() + ".");
        require(
                !endedOn.isBefore(signedOn),
                AgreementRule.END_DATE_MUST_NOT_BE_BEFORE_SIGNING_DATE,
                "/endedOn",
                "The end must not be before " + signedOn + ", when it was signed.");
    }

    private LocalDate today() {
        return event.dayOf(occurredAt);
    }
}
