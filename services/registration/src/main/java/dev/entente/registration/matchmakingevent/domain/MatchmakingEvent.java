package dev.entente.registration.matchmakingevent.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact.MatchmakingEventCancelled;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact.MatchmakingEventChanged;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact.MatchmakingEventCreated;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact.MatchmakingEventPhaseChanged;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact.SessionClosed;
import dev.entente.registration.vocabulary.domain.AccountIds;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.Happening;
import dev.entente.registration.vocabulary.domain.Phase;
import dev.entente.registration.vocabulary.domain.PhaseTable;
import dev.entente.registration.vocabulary.domain.PhasedCommand;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One gathering with its sessions, slots, tables and rules.
 *
 * <p>Its phases are drawn at {@link Phase}; which command each allows is in {@link PhaseTable}.
 */
@Entity
public class MatchmakingEvent {
    @Id
    private UUID id;

    @Embedded
    private EventDetails details;

    private boolean retrospective;

    @Embedded
    private PhaseStand stand;

    private AccountIds organiserAccountIds;
    private EventRules rules;
    private Sessions sessions;
    private MeetingTables tables;
    private ParticipationTypes participationTypes;
    private @Nullable Instant nextClosingAt;

    private Instant changedAt;
    private long factVersion;

    @SuppressWarnings("NullAway.Init")
    protected MatchmakingEvent() {}

    public MatchmakingEvent(UUID id, String organiserAccountId, EventPlan plan, Instant now) {
        this.id = id;
        this.retrospective = plan.retrospective();
        this.stand = PhaseStand.draft();
        this.organiserAccountIds = AccountIds.of(organiserAccountId);
        this.rules = plan.rules();
        this.participationTypes = plan.participationTypes();
        this.tables = plan.tables();
        this.sessions = Sessions.none();
        this.changedAt = now;
        this.details = plan.details();
        plan.sessions()
                .forEach(planned -> sessions = sessions.with(planned.plan().drawn(planned.sessionId(), id)));
        settleNextClosing();
    }

    public MatchmakingEventFact created(Act act) {
        return new MatchmakingEventCreated(act.asEntered(), nextVersion(act), state());
    }

    public MatchmakingEventFact change(
            EventDetails newDetails, EventRules newRules, ParticipationTypes types, SeenVersion seen, Act act) {
        guard(PhasedCommand.CHANGE_EVENT, seen);
        details = newDetails;
        rules = newRules;
        participationTypes = types;
        return changed(act);
    }

    public MatchmakingEventFact addSession(UUID sessionId, SessionPlan plan, SeenVersion seen, Act act) {
        guard(PhasedCommand.ADD_SESSION, seen);
        sessions = sessions.with(plan.drawn(sessionId, id));
        return changed(act);
    }

    public MatchmakingEventFact changeSession(UUID sessionId, SessionPlan plan, SeenVersion seen, Act act) {
        seen.requireCurrent(factVersion);
        Session present = sessions.get(sessionId);
        Session wanted = plan.drawn(sessionId, id);
        boolean sameTimes = present.hasTimesOf(wanted);
        PhaseTable.requireAllowed(sameTimes ? PhasedCommand.RENAME_SESSION : PhasedCommand.MOVE_SESSION, stand.phase());
        sessions = sessions.replacing(sameTimes ? present.renamed(plan.name()) : wanted);
        return changed(act);
    }

    public MatchmakingEventFact removeSession(UUID sessionId, SeenVersion seen, Act act) {
        guard(PhasedCommand.REMOVE_SESSION, seen);
        sessions = sessions.without(sessionId);
        return changed(act);
    }

    public MatchmakingEventFact addTables(List<MeetingTable> added, SeenVersion seen, Act act) {
        guard(PhasedCommand.ADD_TABLES, seen);
        tables = tables.with(added);
        return changed(act);
    }

    public MatchmakingEventFact changeTable(MeetingTable table, SeenVersion seen, Act act) {
        guard(PhasedCommand.CHANGE_TABLE, seen);
        tables = tables.replacing(table);
        return changed(act);
    }

    public MatchmakingEventFact removeTable(UUID tableId, SeenVersion seen, Act act) {
        guard(PhasedCommand.REMOVE_TABLE, seen);
        tables = tables.without(tableId);
        return changed(act);
    }

    public MatchmakingEventFact handTo(AccountIds organisers, SeenVersion seen, Act act) {
        guard(PhasedCommand.CHANGE_ORGANISERS, seen);
        organiserAccountIds = organisers.asOrganisersChosenBy(act);
        return changed(act);
    }

    public MatchmakingEventFact goTo(Phase next, SeenVersion seen, Act act) {
        seen.requireCurrent(factVersion);
        stand.requireMayEnter(next, sessions, tables, participationTypes);
        Happening happening = act.within(retrospective, stand.phaseChangedAt());
        Phase before = stand.phase();
        stand = stand.enter(next, happening.occurredAt());
        return new MatchmakingEventPhaseChanged(happening, nextVersion(act), state(), before);
    }

    public MatchmakingEventFact cancel(String reason, SeenVersion seen, Act act) {
        guard(PhasedCommand.CANCEL_EVENT, seen);
        Happening happening = act.within(retrospective, stand.phaseChangedAt());
        stand = stand.cancel(reason, happening.occurredAt());
        settleNextClosing();
        return new MatchmakingEventCancelled(happening, nextVersion(act), state());
    }

    /** The organiser closes a session that is over; nothing can be booked into it any more. */
    public MatchmakingEventFact closeSession(UUID sessionId, SeenVersion seen, Act act) {
        seen.requireCurrent(factVersion);
        Session session = sessions.get(sessionId);
        PhaseTable.requireAllowed(PhasedCommand.CLOSE_SESSION, stand.phase());
        require(!session.closed(), MatchmakingEventRule.SESSION_MUST_BE_OPEN, "This session is closed already.");
        Happening happening = act.within(retrospective, null);
        require(
                !happening.occurredAt().isBefore(session.endsAt()),
                MatchmakingEventRule.SESSION_MUST_HAVE_ENDED,
                retrospective ? "/occurredAt" : "",
                "This session ends at " + session.endsAt() + "; it can be closed from then on.");
        return close(session, happening, act);
    }

    /** What the timer does on a live event: every session whose time has come closes, one fact each. */
    public List<MatchmakingEventFact> closeDueSessions(Act act) {
        PhaseTable.requireAllowed(PhasedCommand.CLOSE_SESSION, stand.phase());
        return sessions.due(act.now(), closeAfter()).stream()
                .map(session -> close(session, act.asEntered(), act))
                .toList();
    }

    public MatchmakingEventState state() {
        return new MatchmakingEventState(
                id,
                details,
                retrospective,
                stand.phase(),
                organiserAccountIds.values(),
                rules,
                sessions.values(),
                tables.values(),
                participationTypes.values());
    }

    /** When the timer has to look at this event; empty when no session closes by itself. */
    public Optional<Instant> nextClosingAt() {
        return Optional.ofNullable(nextClosingAt);
    }

    public @Nullable String cancellationReason() {
        return stand.cancellationReason();
    }

    public Instant changedAt() {
        return changedAt;
    }

    public UUID id() {
        return id;
    }

    public ParticipationTypes participationTypes() {
        return participationTypes;
    }

    public long factVersion() {
        return factVersion;
    }

    private void guard(PhasedCommand command, SeenVersion seen) {
        seen.requireCurrent(factVersion);
        PhaseTable.requireAllowed(command, stand.phase());
    }

    private MatchmakingEventFact close(Session session, Happening happening, Act act) {
        sessions = sessions.replacing(session.shut());
        settleNextClosing();
        return new SessionClosed(happening, nextVersion(act), state(), session.sessionId());
    }

    private MatchmakingEventFact changed(Act act) {
        settleNextClosing();
        return new MatchmakingEventChanged(act.asEntered(), nextVersion(act), state());
    }

    private void settleNextClosing() {
        boolean byItself = !retrospective && stand.phase() != Phase.CANCELLED;
        nextClosingAt = byItself ? sessions.nextClosing(closeAfter()).orElse(null) : null;
    }

    private Duration closeAfter() {
        return Duration.ofMinutes(rules.closeSessionsAfterMinutes());
    }

    private long nextVersion(Act act) {
        changedAt = act.now();
        return ++factVersion;
    }
}
