package dev.entente.demo.generator;

import dev.entente.demo.generator.PlannedParticipant.Entry;
import dev.entente.demo.generator.PlannedParticipant.Part;
import dev.entente.demo.script.Action;
import dev.entente.demo.script.RegistrationAction.AcceptInvitation;
import dev.entente.demo.script.RegistrationAction.AnnounceEvent;
import dev.entente.demo.script.RegistrationAction.Apply;
import dev.entente.demo.script.RegistrationAction.DecideOnApplication;
import dev.entente.demo.script.RegistrationAction.Decision;
import dev.entente.demo.script.RegistrationAction.ImportParticipants;
import dev.entente.demo.script.RegistrationAction.Session;
import dev.entente.demo.script.Script;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How an event is announced and its participants get in. */
final class RegistrationWriter {

    private final EventDraft draft;
    private final EventTimes times;

    RegistrationWriter(EventDraft draft, EventTimes times) {
        this.draft = draft;
        this.times = times;
    }

    AnnounceEvent announcement() {
        var event = draft.event();
        return new AnnounceEvent(
                event.key() + ":announce",
                event.key(),
                Script.PROGRAMME,
                event.name(),
                event.country(),
                event.place(),
                event.timeZone(),
                event.sessions().stream()
                        .map(session -> new Session(
                                session.name(), times.startOf(session), session.slotMinutes(), session.slotCount()))
                        .toList(),
                event.tables(),
                event.maxMeetings());
    }

    List<List<Action>> entries() {
        var chains = new ArrayList<List<Action>>();
        var newcomers = imported().stream().map(PlannedParticipant::newcomer).toList();
        var key = draft.event().key();
        chains.add(List.of(new ImportParticipants(key + ":import", key, newcomers, times.registrationOpens())));
        for (var participant : draft.participants()) {
            if (participant.entry() != Entry.IMPORTED) {
                chains.add(application(participant));
            }
        }
        return chains;
    }

    private List<Action> application(PlannedParticipant participant) {
        var chain = new ArrayList<Action>();
        var at = times.registered();
        chain.add(new Apply(
                participant.handle() + ":apply",
                draft.event().key(),
                participant.newcomer(),
                participant.account(),
                at));
        if (participant.part() == Part.IS_REJECTED) {
            chain.add(decision(participant, Decision.REJECTION, at.plusSeconds(86_400)));
            return chain;
        }
        if (participant.part() == Part.IS_LEFT_WAITING || participant.entry() == Entry.APPLIED_AND_WAITED) {
            chain.add(decision(participant, Decision.WAITLISTING, at.plusSeconds(86_400)));
        }
        if (participant.part().isApproved()) {
            chain.add(decision(participant, Decision.APPROVAL, at.plusSeconds(172_800)));
        }
        return chain;
    }

    private static DecideOnApplication decision(PlannedParticipant participant, Decision decision, Instant at) {
        return new DecideOnApplication(
                "%s:%s".formatted(participant.handle(), decision), participant.handle(), decision, at);
    }

    List<List<Action>> invitations() {
        return imported().stream()
                .map(participant -> List.<Action>of(new AcceptInvitation(
                        participant.handle() + ":accept-invitation", participant.handle(), participant.account())))
                .toList();
    }

    private List<PlannedParticipant> imported() {
        return draft.participants().stream()
                .filter(participant -> participant.entry() == Entry.IMPORTED)
                .toList();
    }
}
