package dev.entente.demo.generator;

import dev.entente.demo.scenario.AgreementCourse;
import dev.entente.demo.scenario.Plan.Rates;
import dev.entente.demo.script.Action;
import dev.entente.demo.script.AgreementAction.AwaitLostSupport;
import dev.entente.demo.script.AgreementAction.Result;
import dev.entente.demo.script.AgreementAction.TellOutcome;
import dev.entente.demo.script.SchedulingAction.Attendance;
import dev.entente.demo.script.SchedulingAction.ReportAttendance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What comes of the meetings in the months after the event. */
final class FollowUpWriter {

    private static final List<Result> USUAL_RESULTS = List.of(
            Result.NO_FURTHER_CONTACT,
            Result.KNOWLEDGE_GAINED,
            Result.KNOWLEDGE_GAINED,
            Result.VALUABLE_CONTACT,
            Result.VALUABLE_CONTACT,
            Result.VALUABLE_CONTACT,
            Result.NEGOTIATION_STARTED);

    private final Rates rates;
    private final EventDraft draft;
    private final List<PlannedAgreement> agreements;
    private final EventTimes times;
    private final Voices voices;
    private final Random random;
    private final List<Teller> tellers = new ArrayList<>();
    private final Set<PlannedMeeting> withAgreement = new HashSet<>();

    FollowUpWriter(
            Rates rates,
            EventDraft draft,
            List<PlannedAgreement> agreements,
            EventTimes times,
            Voices voices,
            Random random) {
        this.rates = rates;
        this.draft = draft;
        this.agreements = agreements;
        this.times = times;
        this.voices = voices;
        this.random = random;
        agreements.forEach(agreement -> withAgreement.addAll(agreement.meetings()));
        draft.meetings().stream()
                .filter(meeting -> meeting.course().isHeld())
                .forEach(meeting -> meeting.parties().forEach(party -> tellers.add(new Teller(meeting, party))));
        Collections.shuffle(tellers, random);
    }

    List<List<Action>> firstRound() {
        return round(1, rates.firstRoundOutcomes());
    }

    /** Asked again are those who answered the first time. */
    List<List<Action>> secondRound() {
        return round(2, rates.secondRoundOutcomes());
    }

    private List<List<Action>> round(int round, double share) {
        return tellers.subList(0, (int) Math.ceil(tellers.size() * share)).stream()
                .map(teller -> List.<Action>of(outcome(teller, round)))
                .toList();
    }

    private TellOutcome outcome(Teller teller, int round) {
        var side = teller.party().equals(teller.meeting().requester()) ? "requester" : "receiver";
        return new TellOutcome(
                "%s:outcome-%d:%s".formatted(teller.meeting().handle(), round, side),
                teller.meeting().handle(),
                round,
                result(teller.meeting(), round),
                voices.of(teller.party()),
                round == 1 ? times.firstRound() : times.secondRound());
    }

    private Result result(PlannedMeeting meeting, int round) {
        if (withAgreement.contains(meeting)) {
            return round == 1 ? Result.NEGOTIATION_STARTED : Result.AGREEMENT_REACHED;
        }
        return USUAL_RESULTS.get(random.nextInt(USUAL_RESULTS.size()));
    }

    List<List<Action>> agreements() {
        var writer = new AgreementWriter(times, voices, random);
        return agreements.stream().map(writer::write).toList();
    }

    /** Months later a party says that a meeting presumed held was not; an agreement from it loses its support. */
    List<List<Action>> lateReports() {
        var unsupported = unsupportedAgreements();
        var chains = new ArrayList<List<Action>>();
        for (var meeting : draft.meetings()) {
            if (meeting.course() == MeetingCourse.MISSED_TOLD_LATE) {
                var chain = new ArrayList<Action>();
                chain.add(lateReport(meeting));
                var agreement = unsupported.get(meeting);
                if (agreement != null) {
                    chain.add(new AwaitLostSupport(agreement.handle() + ":await-lost-support", agreement.handle()));
                }
                chains.add(chain);
            }
        }
        return chains;
    }

    private Map<PlannedMeeting, PlannedAgreement> unsupportedAgreements() {
        var byMeeting = new HashMap<PlannedMeeting, PlannedAgreement>();
        for (var agreement : agreements) {
            if (agreement.course() == AgreementCourse.UNSUPPORTED) {
                agreement.meetings().forEach(meeting -> byMeeting.put(meeting, agreement));
            }
        }
        return byMeeting;
    }

    private ReportAttendance lateReport(PlannedMeeting meeting) {
        var by = meeting.anyParty(random);
        return new ReportAttendance(
                meeting.handle() + ":attendance:late",
                meeting.handle(),
                Attendance.NO_SHOW,
                List.of(meeting.otherThan(by).handle()),
                voices.of(by));
    }

    private record Teller(PlannedMeeting meeting, PlannedParticipant party) {}
}
