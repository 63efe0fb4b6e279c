package dev.entente.scheduling.meeting.domain;

import static dev.entente.platform.rule.Refusal.require;
import static dev.entente.scheduling.meeting.domain.MeetingRule.ATTENDANCE_MUST_CHANGE;
import static dev.entente.scheduling.meeting.domain.MeetingRule.DISPUTED_ATTENDANCE_IS_DECIDED_BY_ORGANISER;
import static dev.entente.scheduling.meeting.domain.MeetingRule.MISSED_MEETING_IS_CORRECTED_BY_ORGANISER;
import static dev.entente.scheduling.meeting.domain.MeetingRule.ORGANISERS_WORD_STANDS;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a scheduled meeting's attendance, and what follows from it.
 *
 * <pre>
 *                 a party                the other party agrees: stays, confirmed
 *  UNREPORTED ───────────► HELD ─────────────────────────► NO_SHOW | DISPUTED   (a party, until archived)
 *      │      └──────────► NO_SHOW ──────────────────────► DISPUTED             (the other party contradicts)
 *      │ session closes
 *      └─────────────────► HELD, presumed                  DISPUTED ──► HELD | NO_SHOW   (organiser)
 *  any ──► HELD | NO_SHOW, decided by the organiser: no party's word changes it any more
 * </pre>
 *
 * @param presumed held because its session closed and nobody had said otherwise
 * @param turnout who came; absent while unreported or disputed
 */
@Embeddable
public record AttendanceRecord(
        @Enumerated(EnumType.STRING) Attendance attendance,
        boolean presumed,
        boolean decidedByOrganiser,

        @Enumerated(EnumType.STRING) @Nullable Turnout turnout,

        @Column(name = "requesters_word") @Enumerated(EnumType.STRING) @Nullable
        Turnout requestersWord,

        @Column(name = "receivers_word") @Enumerated(EnumType.STRING) @Nullable
        Turnout receiversWord) {

    static AttendanceRecord unreported() {
        return new AttendanceRecord(Attendance.UNREPORTED, false, false, null, null, null);
    }

    /** One party's word. */
    AttendanceRecord toldBy(Side side, Turnout word) {
        require(
                !decidedByOrganiser,
                ORGANISERS_WORD_STANDS,
                "The organiser has decided on this meeting's attendance; ask the organiser to correct it.");
        require(
                attendance != Attendance.DISPUTED,
                DISPUTED_ATTENDANCE_IS_DECIDED_BY_ORGANISER,
                "The parties contradict each other; the organiser decides.");
        Turnout before = wordOf(side);
        require(before != word, ATTENDANCE_MUST_CHANGE, "/attendance", "You have said so already.");
        require(
                before == null || before == Turnout.BOTH_CAME,
                MISSED_MEETING_IS_CORRECTED_BY_ORGANISER,
                "You reported that somebody did not come; only the organiser can correct it.");
        return withWord(side, word);
    }

    /** The organiser's word. */
    AttendanceRecord decided(Turnout word) {
        require(
                !decidedByOrganiser || word != turnout,
                ATTENDANCE_MUST_CHANGE,
                "/attendance",
                "You have decided so already.");
        return new AttendanceRecord(word.attendance(), false, true, word, requestersWord, receiversWord);
    }

    AttendanceRecord presumedHeld() {
        return new AttendanceRecord(Attendance.HELD, true, false, Turnout.BOTH_CAME, null, null);
    }

    boolean isUnreported() {
        return attendance == Attendance.UNREPORTED;
    }

    /** Both parties said the same. */
    boolean isAgreed() {
        return requestersWord != null && requestersWord == receiversWord;
    }

    boolean missed(Side side) {
        return turnout != null && turnout.missed(side);
    }

    private @Nullable Turnout wordOf(Side side) {
        return side == Side.REQUESTER ? requestersWord : receiversWord;
    }

    private AttendanceRecord withWord(Side side, Turnout word) {
        Turnout others = wordOf(side.other());
        boolean contradicts = others != null && others != word;
        return new AttendanceRecord(
                contradicts ? Attendance.DISPUTED : word.attendance(),
                false,
                false,
                contradicts ? null : word,
                side == Side.REQUESTER ? word : requestersWord,
                side == Side.RECEIVER ? word : receiversWord);
    }
}
