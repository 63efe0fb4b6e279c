package dev.entente.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.demo.generator.FoldedAgreement.State;
import dev.entente.demo.generator.FoldedMeeting.Attendance;
import dev.entente.demo.generator.FoldedMeeting.Status;
import dev.entente.demo.script.Action;
import dev.entente.demo.script.Actor;
import dev.entente.demo.script.AgreementAction;
import dev.entente.demo.script.AgreementAction.Resolution;
import dev.entente.demo.script.RegistrationAction;
import dev.entente.demo.script.RegistrationAction.AnnounceEvent;
import dev.entente.demo.script.RegistrationAction.Decision;
import dev.entente.demo.script.RegistrationAction.Newcomer;
import dev.entente.demo.script.RegistrationAction.Phase;
import dev.entente.demo.script.RegistrationAction.RegisterOrganisation;
import dev.entente.demo.script.SchedulingAction;
import dev.entente.demo.script.Script;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Performs a script in plain memory by the rules of the domain, written apart from the generator, and objects to every
 * action that the rules forbid.
 */
final class ScriptFold {

    final Map<String, RegisterOrganisation> organisations = new HashMap<>();
    final Map<String, AnnounceEvent> events = new HashMap<>();
    final Map<String, Phase> phases = new HashMap<>();
    final Map<String, Newcomer> participants = new HashMap<>();
    final Map<String, String> eventOf = new HashMap<>();
    final Map<String, String> accountOf = new HashMap<>();
    final Set<String> approved = new HashSet<>();
    final Set<String> withdrawn = new HashSet<>();
    final Map<String, Set<Integer>> unavailable = new HashMap<>();
    final Map<String, FoldedMeeting> meetings = new LinkedHashMap<>();
    final Map<String, FoldedAgreement> agreements = new LinkedHashMap<>();
    private final Map<String, List<FoldedMeeting>> byEvent = new HashMap<>();
    final Set<String> outcomes = new HashSet<>();
    final Set<String> partnershipMembers = new TreeSet<>();
    int partnerships;
    int moves;
    int requestsExpired;
    int placedByTimetable;

    /** In which order a timetable places meetings is the system's business, so any order must do. */
    private final Random timetableOrder;

    private final Set<String> actionIds = new HashSet<>();

    ScriptFold(Script script, long timetableOrder) {
        this.timetableOrder = new Random(timetableOrder);
        script.actions().forEach(this::perform);
    }

    private void perform(Action action) {
        assertThat(actionIds.add(action.id())).as("%s is unique", action.id()).isTrue();
        switch (action) {
            case RegistrationAction registration -> perform(registration);
            case SchedulingAction scheduling -> perform(scheduling);
            case AgreementAction agreement -> perform(agreement);
        }
    }

    private void perform(RegistrationAction action) {
        switch (action) {
            case RegistrationAction.CreateProgramme programme -> {}
            case RegisterOrganisation organisation -> organisations.put(organisation.organisation(), organisation);
            case RegistrationAction.AddPartnership partnership -> {
                partnerships++;
                partnershipMembers.addAll(partnership.members());
            }
            case AnnounceEvent event -> events.put(event.event(), event);
            case RegistrationAction.ChangePhase change -> phases.put(change.event(), change.to());
            case RegistrationAction.ImportParticipants entry -> {
                entry.newcomers().forEach(newcomer -> enter(entry.event(), newcomer));
                entry.newcomers().forEach(newcomer -> approved.add(newcomer.participant()));
            }
            case RegistrationAction.Apply application -> {
                enter(application.event(), application.newcomer());
                accountOf.put(application.newcomer().participant(), application.account());
            }
            case RegistrationAction.DecideOnApplication decision -> {
                if (decision.decision() == Decision.APPROVAL) {
                    approved.add(decision.participant());
                }
            }
            case RegistrationAction.AcceptInvitation acceptance ->
                assertThat(accountOf.put(acceptance.participant(), acceptance.account()))
                        .isNull();
            case RegistrationAction.WithdrawParticipation withdrawal -> withdraw(withdrawal);
            case RegistrationAction.CloseSession closing -> close(closing);
        }
    }

    private void enter(String event, Newcomer newcomer) {
        assertThat(phases.get(event)).isEqualTo(Phase.REGISTRATION);
        assertThat(organisations).containsKey(newcomer.organisation());
        participants.put(newcomer.participant(), newcomer);
        eventOf.put(newcomer.participant(), event);
    }

    private void withdraw(RegistrationAction.WithdrawParticipation withdrawal) {
        mayActFor(withdrawal.by(), withdrawal.participant());
        withdrawn.add(withdrawal.participant());
        meetings.values().stream()
                .filter(meeting -> meeting.involves(withdrawal.participant()) && meeting.isLive())
                .forEach(meeting -> meeting.status = Status.CANCELLED);
    }

    private void close(RegistrationAction.CloseSession closing) {
        var sessions = Objects.requireNonNull(events.get(closing.event())).sessions();
        int first = sessions.subList(0, closing.session()).stream()
                .mapToInt(RegistrationAction.Session::slotCount)
                .sum();
        int end = first + sessions.get(closing.session()).slotCount();
        for (var meeting : meetings.values()) {
            if (meeting.event.equals(closing.event())
                    && meeting.status == Status.SCHEDULED
                    && meeting.attendance == Attendance.UNREPORTED
                    && slotOf(meeting) >= first
                    && slotOf(meeting) < end) {
                meeting.attendance = Attendance.HELD;
                meeting.presumed = true;
            }
        }
    }

    private void perform(SchedulingAction action) {
        switch (action) {
            case SchedulingAction.StateAvailability availability -> {
                mayActFor(availability.by(), availability.participant());
                unavailable.put(availability.participant(), availability.unavailableSlots());
            }
            case SchedulingAction.RequestMeeting request -> request(request);
            case SchedulingAction.AcceptMeeting acceptance -> {
                var meeting = expect(acceptance.meeting(), Status.REQUESTED);
                mayActFor(acceptance.by(), meeting.receiver);
                meeting.status = Status.ACCEPTED;
                if (acceptance.slot() != null) {
                    schedule(meeting, acceptance.slot());
                }
            }
            case SchedulingAction.DeclineMeeting decline -> {
                var meeting = expect(decline.meeting(), Status.REQUESTED);
                mayActFor(decline.by(), meeting.receiver);
                meeting.status = Status.DECLINED;
            }
            case SchedulingAction.WithdrawRequest withdrawal -> {
                var meeting = expect(withdrawal.meeting(), Status.REQUESTED);
                mayActFor(withdrawal.by(), meeting.requester);
                meeting.status = Status.WITHDRAWN;
            }
            case SchedulingAction.ChooseSlot choice -> {
                var meeting = expect(choice.meeting(), Status.ACCEPTED);
                isParty(choice.by(), meeting);
                schedule(meeting, choice.slot());
            }
            case SchedulingAction.ProposeSlot proposal -> {
                var meeting = expect(proposal.meeting(), Status.SCHEDULED);
                isParty(proposal.by(), meeting);
                isFree(meeting, proposal.slot());
                meeting.proposed = proposal.slot();
            }
            case SchedulingAction.ConsentToSlot consent -> {
                var meeting = expect(consent.meeting(), Status.SCHEDULED);
                isParty(consent.by(), meeting);
                schedule(meeting, Objects.requireNonNull(meeting.proposed));
                moves++;
            }
            case SchedulingAction.RefuseSlot refusal -> {
                var meeting = expect(refusal.meeting(), Status.SCHEDULED);
                isParty(refusal.by(), meeting);
                assertThat(meeting.proposed).isNotNull();
                meeting.proposed = null;
            }
            case SchedulingAction.CancelMeeting cancellation -> {
                var meeting = meeting(cancellation.meeting());
                isParty(cancellation.by(), meeting);
                assertThat(meeting.status).isIn(Status.ACCEPTED, Status.SCHEDULED);
                assertThat(meeting.attendance).isEqualTo(Attendance.UNREPORTED);
                meeting.status = Status.CANCELLED;
            }
            case SchedulingAction.ExpireRequests expiry ->
                ofEvent(expiry.event())
                        .filter(meeting -> meeting.status == Status.REQUESTED)
                        .forEach(meeting -> {
                            meeting.status = Status.EXPIRED;
                            requestsExpired++;
                        });
            case SchedulingAction.PlaceMeetings placement -> place(placement.event());
            case SchedulingAction.ReportAttendance report -> report(report);
            case SchedulingAction.AwaitReleasedMeetings await ->
                assertThat(meetings.values())
                        .noneMatch(meeting -> meeting.involves(await.participant()) && meeting.isLive());
            case SchedulingAction.AwaitPresumedAttendance await ->
                assertThat(ofEvent(await.event()))
                        .noneMatch(meeting ->
                                meeting.status == Status.SCHEDULED && meeting.attendance == Attendance.UNREPORTED);
        }
    }

    private void request(SchedulingAction.RequestMeeting request) {
        mayActFor(request.by(), request.requester());
        assertThat(phases.get(request.event())).isEqualTo(Phase.BOOKING);
        for (var party : List.of(request.requester(), request.receiver())) {
            assertThat(approved).contains(party);
            assertThat(withdrawn).doesNotContain(party);
            assertThat(eventOf.get(party)).isEqualTo(request.event());
        }
        assertThat(organisationOf(request.requester())).isNotEqualTo(organisationOf(request.receiver()));
        assertThat(accountOf.get(request.requester())).isNotEqualTo(accountOf.get(request.receiver()));
        assertThat(ofEvent(request.event()))
                .as("the same pair meets once per event")
                .noneMatch(meeting -> meeting.isLive()
                        && meeting.involves(request.requester())
                        && meeting.involves(request.receiver()));
        var meeting = new FoldedMeeting(request.event(), request.requester(), request.receiver());
        meetings.put(request.meeting(), meeting);
        byEvent.computeIfAbsent(request.event(), event -> new ArrayList<>()).add(meeting);
    }

    private void place(String event) {
        assertThat(phases.get(event)).isEqualTo(Phase.BOOKING);
        var waiting = new ArrayList<>(ofEvent(event)
                .filter(meeting -> meeting.status == Status.ACCEPTED)
                .toList());
        Collections.shuffle(waiting, timetableOrder);
        for (var meeting : waiting) {
            int slot = 0;
            while (!free(meeting, slot)) {
                slot++;
            }
            schedule(meeting, slot);
            placedByTimetable++;
        }
    }

    private void schedule(FoldedMeeting meeting, int slot) {
        isFree(meeting, slot);
        meeting.status = Status.SCHEDULED;
        meeting.slot = slot;
        meeting.proposed = null;
        for (var party : List.of(meeting.requester, meeting.receiver)) {
            var booked = ofEvent(meeting.event)
                    .filter(other -> other.status == Status.SCHEDULED && other.involves(party))
                    .count();
            assertThat(booked).isLessThanOrEqualTo(announced(meeting.event).maxMeetings());
        }
    }

    private void isFree(FoldedMeeting meeting, int slot) {
        assertThat(free(meeting, slot)).as("slot %d is free", slot).isTrue();
    }

    private boolean free(FoldedMeeting meeting, int slot) {
        var event = announced(meeting.event);
        var slots = event.sessions().stream()
                .mapToInt(RegistrationAction.Session::slotCount)
                .sum();
        assertThat(slot).isBetween(0, slots - 1);
        for (var party : List.of(meeting.requester, meeting.receiver)) {
            if (unavailable.getOrDefault(party, Set.of()).contains(slot)) {
                return false;
            }
        }
        var then = ofEvent(meeting.event)
                .filter(other -> !other.equals(meeting) && other.status == Status.SCHEDULED && slotOf(other) == slot)
                .toList();
        return then.size() < event.tables()
                && then.stream()
                        .noneMatch(other -> other.involves(meeting.requester) || other.involves(meeting.receiver));
    }

    private void report(SchedulingAction.ReportAttendance report) {
        var meeting = expect(report.meeting(), Status.SCHEDULED);
        var held = report.attendance() == SchedulingAction.Attendance.HELD;
        if (report.by() instanceof Actor.Organiser) {
            meeting.attendance = held ? Attendance.HELD : Attendance.NO_SHOW;
            meeting.presumed = false;
            return;
        }
        isParty(report.by(), meeting);
        assertThat(report.noShows()).allMatch(meeting::involves);
        var contradicts = held ? meeting.attendance == Attendance.NO_SHOW : !meeting.saidHeld.isEmpty();
        meeting.attendance = contradicts ? Attendance.DISPUTED : held ? Attendance.HELD : Attendance.NO_SHOW;
        meeting.presumed = false;
        if (held) {
            meeting.saidHeld.add(participantOf(report.by()));
        }
    }

    private void perform(AgreementAction action) {
        switch (action) {
            case AgreementAction.TellOutcome outcome -> {
                var meeting = meeting(outcome.meeting());
                isParty(outcome.by(), meeting);
                assertThat(meeting.isHeld()).isTrue();
                assertThat(outcomes.add(outcome.meeting() + participantOf(outcome.by()) + outcome.round()))
                        .isTrue();
            }
            case AgreementAction.ReportAgreement report -> report(report);
            case AgreementAction.ConfirmAgreement confirmation -> {
                var agreement = agreement(confirmation.agreement());
                agreement.confirmed.add(party(confirmation.by(), agreement));
                if (agreement.confirmed.size() == agreement.parties.size()) {
                    agreement.state = State.CONFIRMED;
                }
            }
            case AgreementAction.ConfirmSigningDate signing -> {
                var agreement = agreement(signing.agreement());
                assertThat(agreement.state).isEqualTo(State.CONFIRMED);
                agreement.signed.add(party(signing.by(), agreement));
                if (agreement.signed.size() == agreement.parties.size()) {
                    agreement.state = State.ESTABLISHED;
                }
            }
            case AgreementAction.AddEvidence evidence -> {
                party(evidence.by(), agreement(evidence.agreement()));
                agreement(evidence.agreement()).evidence = true;
            }
            case AgreementAction.VerifyAgreement verification -> agreement(verification.agreement()).verified = true;
            case AgreementAction.DisputeAgreement dispute -> {
                party(dispute.by(), agreement(dispute.agreement()));
                agreement(dispute.agreement()).disputed = true;
            }
            case AgreementAction.ResolveDispute resolution -> {
                var agreement = agreement(resolution.agreement());
                assertThat(agreement.disputed).isTrue();
                agreement.disputed = false;
                if (resolution.resolution() == Resolution.WITHDRAWN) {
                    agreement.state = State.WITHDRAWN;
                }
            }
            case AgreementAction.WithdrawAgreement withdrawal -> {
                var agreement = agreement(withdrawal.agreement());
                agreement.givenUp.add(party(withdrawal.by(), agreement));
                if (agreement.state == State.REPORTED || agreement.givenUp.size() == agreement.parties.size()) {
                    agreement.state = State.WITHDRAWN;
                }
            }
            case AgreementAction.EndAgreement ending -> {
                assertThat(agreement(ending.agreement()).state).isEqualTo(State.ESTABLISHED);
                agreement(ending.agreement()).state = State.ENDED;
            }
            case AgreementAction.AwaitLostSupport await ->
                assertThat(agreement(await.agreement()).counts()).isFalse();
        }
    }

    private void report(AgreementAction.ReportAgreement report) {
        var from = report.meetings().stream().map(this::meeting).toList();
        assertThat(from).allMatch(FoldedMeeting::isHeld);
        for (var party : report.parties()) {
            assertThat(from).anyMatch(meeting -> meeting.involves(party));
        }
        assertThat(report.parties().stream().map(accountOf::get)).doesNotHaveDuplicates();
        var agreement = new FoldedAgreement(report.type(), from, report.parties());
        agreement.confirmed.add(party(report.by(), agreement));
        agreements.put(report.agreement(), agreement);
    }

    private void mayActFor(Actor actor, String participant) {
        assertThat(participantOf(actor)).isEqualTo(participant);
        if (actor instanceof Actor.Delegate delegate) {
            assertThat(accountOf.get(participant)).isEqualTo(delegate.account());
        }
    }

    private void isParty(Actor actor, FoldedMeeting meeting) {
        mayActFor(actor, participantOf(actor));
        assertThat(meeting.involves(participantOf(actor))).isTrue();
    }

    private String party(Actor actor, FoldedAgreement agreement) {
        mayActFor(actor, participantOf(actor));
        assertThat(agreement.parties).contains(participantOf(actor));
        return participantOf(actor);
    }

    private static String participantOf(Actor actor) {
        return switch (actor) {
            case Actor.Delegate delegate -> delegate.participant();
            case Actor.Concierge concierge -> concierge.participant();
            case Actor.Organiser organiser -> throw new AssertionError("The organiser is no party");
        };
    }

    private FoldedMeeting expect(String handle, Status status) {
        var meeting = meeting(handle);
        assertThat(meeting.status).as(handle).isEqualTo(status);
        return meeting;
    }

    private FoldedMeeting meeting(String handle) {
        return Objects.requireNonNull(meetings.get(handle), handle);
    }

    private FoldedAgreement agreement(String handle) {
        return Objects.requireNonNull(agreements.get(handle), handle);
    }

    private AnnounceEvent announced(String event) {
        return Objects.requireNonNull(events.get(event));
    }

    private static int slotOf(FoldedMeeting meeting) {
        return Objects.requireNonNull(meeting.slot);
    }

    private Stream<FoldedMeeting> ofEvent(String event) {
        return byEvent.getOrDefault(event, List.of()).stream();
    }

    RegisterOrganisation organisationOf(String participant) {
        var newcomer = Objects.requireNonNull(participants.get(participant));
        return Objects.requireNonNull(organisations.get(newcomer.organisation()));
    }

    @Nullable
    String accountOf(String participant) {
        return accountOf.get(participant);
    }
}
