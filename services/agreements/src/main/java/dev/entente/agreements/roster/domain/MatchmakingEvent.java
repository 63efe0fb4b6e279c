package dev.entente.agreements.roster.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our copy of a matchmaking event: who organises it and which clock holds for it. */
@Entity
public class MatchmakingEvent {
    @Id
    private UUID id;

    private @Nullable UUID programmeId;
    private String timeZone;
    private boolean retrospective;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    private String[] organiserAccountIds;

    @SuppressWarnings("NullAway.Init")
    protected MatchmakingEvent() {}

    public MatchmakingEvent(
            UUID id,
            @Nullable UUID programmeId,
            ZoneId timeZone,
            boolean retrospective,
            Phase phase,
            Collection<String> organiserAccountIds) {
        this.id = id;
        this.programmeId = programmeId;
        this.timeZone = timeZone.getId();
        this.retrospective = retrospective;
        this.phase = phase;
        this.organiserAccountIds = organiserAccountIds.toArray(String[]::new);
    }

    /**
     * When the deed of a command happened. In a live event that is now; of an event entered afterwards the command says
     * it.
     *
     * @param earlier when the fact happened on which the deed builds
     */
    public Instant occurredAt(@Nullable Instant given, Instant now, Instant earlier) {
        if (!retrospective) {
            require(
                    given == null,
                    RosterRule.OCCURRED_AT_ONLY_FOR_RETROSPECTIVE_EVENTS,
                    "/occurredAt",
                    "The event is live, so the time is taken from the clock; leave occurredAt out.");
            return now;
        }
        if (given == null) {
            throw new Refusal(
                            RosterRule.OCCURRED_AT_MUST_BE_GIVEN,
                            "The event is entered afterwards; say in occurredAt when this happened.")
                    .at("/occurredAt");
        }
        requirePlausible(given, now, earlier);
        return given.truncatedTo(ChronoUnit.MICROS);
    }

    private static void requirePlausible(Instant given, Instant now, Instant earlier) {
        require(
                !given.isAfter(now),
                RosterRule.OCCURRED_AT_MUST_NOT_BE_IN_FUTURE,
                "/occurredAt",
                "occurredAt must not be after " + now + ".");
        require(
                !given.truncatedTo(ChronoUnit.MICROS).isBefore(earlier),
                RosterRule.OCCURRED_AT_MUST_FOLLOW_EARLIER_FACT,
                "/occurredAt",
                "occurredAt must not be before " + earlier + ", when that happened on which this builds.");
    }

    public void requireTakesReports() {
        require(
                phase.takesReports(),
                RosterRule.MATCHMAKING_EVENT_MUST_NOT_BE_ARCHIVED,
                "The matchmaking event is " + phase + " and takes no new outcomes or agreements.");
    }

    /** The event's calendar decides what day it is, wherever the parties live. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(ZoneId.of(timeZone)).toLocalDate();
    }

    public boolean isOrganisedBy(Actor actor) {
        return actor.is(Role.ORGANISER) && Arrays.asList(organiserAccountIds).contains(actor.accountId());
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID programmeId() {
        return programmeId;
    }

    public String timeZone() {
        return timeZone;
    }

    public boolean isRetrospective() {
        return retrospective;
    }

    public Phase phase() {
        return phase;
    }

    public String[] organiserAccountIds() {
        return organiserAccountIds.clone();
    }
}
