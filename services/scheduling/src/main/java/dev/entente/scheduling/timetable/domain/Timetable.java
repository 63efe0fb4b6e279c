package dev.entente.scheduling.timetable.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Role;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.calendar.domain.Occurrence;
import dev.entente.scheduling.timetable.domain.TimetableFact.TimetableDiscarded;
import dev.entente.scheduling.timetable.domain.TimetableFact.TimetableFailed;
import dev.entente.scheduling.timetable.domain.TimetableFact.TimetableInfeasible;
import dev.entente.scheduling.timetable.domain.TimetableFact.TimetableProposed;
import dev.entente.scheduling.timetable.domain.TimetableFact.TimetablePublished;
import dev.entente.scheduling.timetable.domain.TimetableFact.TimetableStarted;
import dev.entente.scheduling.timetable.domain.TimetableFact.TimetableSuperseded;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assignment of all accepted meetings of an event to slots and tables.
 *
 * <pre>
 *  COMPUTING ──► PROPOSED ──► PUBLISHING ──► PUBLISHED ──► SUPERSEDED (by a later one)
 *   │  │  │        │   ▲          │
 *   │  │  │        │   └──────────┘ cannot finish
 *   │  │  └────────┴─► DISCARDED (organiser)
 *   │  └─► FAILED
 *   └────► INFEASIBLE, with the reason
 * </pre>
 *
 * PUBLISHING is a state of work and not told as a fact: each meeting it places tells its own.
 */
@Entity
public class Timetable {
    @Id
    UUID timetableId;

    UUID matchmakingEventId;

    @Enumerated(EnumType.STRING)
    TimetableStatus status;

    @Enumerated(EnumType.STRING)
    TimetableMethod method;

    boolean publishWhenReady;
    String startedBy;
    TimetableWishes wishes;

    @Nullable
    UUID restoresTimetableId;

    @Nullable
    Instant occurredAt;

    @Nullable
    String reason;

    @Nullable
    Obstacle obstacle;

    @Embedded
    @Nullable
    Certificate certificate;

    int publishedMeetings;
    int overtakenMeetings;
    long factVersion;
    Instant lastOccurredAt;
    Instant updatedAt;

    protected Timetable() {}

    /** @param occurredAt when it was started, as the command counts it */
    public static Started start(UUID timetableId, EventTerms terms, Order order, Instant occurredAt, Instant now) {
        return start(timetableId, terms, order, null, occurredAt, now);
    }

    private static Started start(
            UUID timetableId,
            EventTerms terms,
            Order order,
            @Nullable UUID restoresTimetableId,
            Instant occurredAt,
            Instant now) {
        Timetable timetable = new Timetable();
        timetable.timetableId = timetableId;
        timetable.matchmakingEventId = terms.matchmakingEventId();
        timetable.status = TimetableStatus.COMPUTING;
        timetable.method = order.method();
        timetable.publishWhenReady = order.publishWhenReady();
        timetable.startedBy = order.accountId();
        timetable.wishes = order.wishes();
        timetable.restoresTimetableId = restoresTimetableId;
        timetable.occurredAt = terms.retrospective() ? occurredAt : null;
        return new Started(
                timetable,
                new TimetableStarted(
                        timetable.after(occurredAt, now), timetable.organiser(), timetable.lastOccurredAt));
    }

    /** A new one that brings this one's places back; whatever an earlier timetable placed may move for it. */
    public Started startRestoration(
            UUID newTimetableId, EventTerms terms, boolean publish, String accountId, Instant at, Instant now) {
        require(
                status == TimetableStatus.PUBLISHED || status == TimetableStatus.SUPERSEDED,
                TimetableRule.TIMETABLE_MUST_HAVE_BEEN_PUBLISHED,
                "Only a timetable that is or was published can be brought back; this one is " + status + ".");
        Order order = new Order(method, wishes.forRestoration(), publish, accountId);
        return start(newTimetableId, terms, order, timetableId, at, now);
    }

    /** @param accountId the organiser's */
    public record Order(TimetableMethod method, TimetableWishes wishes, boolean publishWhenReady, String accountId) {}

    public record Started(Timetable timetable, TimetableStarted fact) {}

    public TimetableProposed propose(Certificate reached, Instant now) {
        status = TimetableStatus.PROPOSED;
        certificate = reached;
        return proposed(now);
    }

    /** What is the best so far; that is known and not yet a fact. */
    public void noteProgress(Certificate soFar) {
        certificate = soFar;
    }

    public TimetableInfeasible declareInfeasible(Obstacle why, Instant now) {
        status = TimetableStatus.INFEASIBLE;
        certificate = null;
        obstacle = why;
        reason = why.sentence();
        return new TimetableInfeasible(after(now), organiser(), lastOccurredAt);
    }

    public TimetableFailed fail(String why, Instant now) {
        status = TimetableStatus.FAILED;
        certificate = null;
        reason = why;
        return new TimetableFailed(after(now), organiser(), lastOccurredAt);
    }

    public TimetableDiscarded discard(Instant at, Instant now) {
        require(
                status == TimetableStatus.COMPUTING || status == TimetableStatus.PROPOSED,
                TimetableRule.TIMETABLE_MUST_BE_COMPUTING_OR_PROPOSED,
                "Only a timetable that is being computed or proposed is discarded; this one is " + status + ".");
        return discarded(at, now);
    }

    /** Its computation was cancelled before anything was found. */
    public TimetableDiscarded discardForNothing(Instant now) {
        return discarded(timeOfConsequence(now), now);
    }

    private TimetableDiscarded discarded(Instant at, Instant now) {
        status = TimetableStatus.DISCARDED;
        return new TimetableDiscarded(after(at, now), organiser(), lastOccurredAt);
    }

    /** Also while it is under way: two jobs publish it once. */
    public void beginPublication(Instant at, boolean retrospective) {
        require(
                status == TimetableStatus.PROPOSED || status == TimetableStatus.PUBLISHING,
                TimetableRule.TIMETABLE_MUST_BE_PROPOSED,
                "Only a proposed timetable is published; this one is " + status + ".");
        status = TimetableStatus.PUBLISHING;
        reason = null;
        occurredAt = retrospective ? at : null;
    }

    public void countPublished(int published, int overtaken) {
        publishedMeetings += published;
        overtakenMeetings += overtaken;
    }

    public TimetablePublished publish(Instant now) {
        status = TimetableStatus.PUBLISHED;
        return new TimetablePublished(after(now), organiser(), lastOccurredAt);
    }

    /** It cannot be published as things are; nothing of it was placed. */
    public TimetableProposed breakOffPublication(String why, Instant now) {
        status = TimetableStatus.PROPOSED;
        reason = why;
        return proposed(now);
    }

    public TimetableSuperseded supersede(Instant at, Instant now) {
        status = TimetableStatus.SUPERSEDED;
        return new TimetableSuperseded(after(at, now), organiser(), lastOccurredAt);
    }

    public void requireVersion(@Nullable Long seen) {
        require(
                seen == null || seen == factVersion,
                TimetableRule.TIMETABLE_MUST_BE_AS_SEEN,
                "The timetable changed since you read it; its version is " + factVersion + ".");
    }

    /** When what follows from it counts as having happened: as told, in a retrospective event. */
    public Instant timeOfConsequence(Instant now) {
        return occurredAt == null ? now : occurredAt;
    }

    public TimetableSnapshot snapshot() {
        return new TimetableSnapshot(
                timetableId,
                factVersion,
                matchmakingEventId,
                status,
                method,
                wishes,
                restoresTimetableId,
                certificate,
                obstacle,
                publishedMeetings,
                overtakenMeetings);
    }

    /** Whoever started it; its meetings' facts name the same. */
    public ActedBy organiser() {
        return new ActedBy(startedBy, Role.ORGANISER, null);
    }

    /** Whether a job still has something to do with it. */
    public boolean isAtWork() {
        return status == TimetableStatus.COMPUTING || status == TimetableStatus.PUBLISHING;
    }

    public boolean isBeingComputed() {
        return status == TimetableStatus.COMPUTING;
    }

    /** Not as soon as it is computed, as first asked: the organiser looks at it before. */
    public void publishLater() {
        publishWhenReady = false;
    }

    public boolean publishesWhenReady() {
        return publishWhenReady;
    }

    public @Nullable String reason() {
        return reason;
    }

    public Instant lastOccurredAt() {
        return lastOccurredAt;
    }

    private TimetableProposed proposed(Instant now) {
        return new TimetableProposed(after(now), organiser(), lastOccurredAt);
    }

    private TimetableSnapshot after(Instant now) {
        return after(timeOfConsequence(now), now);
    }

    private TimetableSnapshot after(Instant at, Instant now) {
        factVersion++;
        lastOccurredAt = Occurrence.notBefore(lastOccurredAt, at);
        updatedAt = now;
        return snapshot();
    }
}
