package dev.entente.registration.vocabulary.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody does something: who, at which moment of the database's clock, and when it happened if that is told.
 *
 * @param occurredAt told only for what is entered afterwards
 */
public record Act(ActedBy by, Instant now, @Nullable Instant occurredAt) {

    public static Act ofOrganiser(Occasion occasion, @Nullable Instant occurredAt) {
        return ofOrganiser(occasion.actor().accountId(), occasion.now(), occurredAt);
    }

    public static Act ofOrganiser(String accountId, Instant now, @Nullable Instant occurredAt) {
        return new Act(new ActedBy(accountId, Role.ORGANISER, null), now, occurredAt);
    }

    public static Act ofParticipant(Occasion occasion, UUID participantId, @Nullable Instant occurredAt) {
        return new Act(
                new ActedBy(occasion.actor().accountId(), Role.PARTICIPANT, participantId.toString()),
                occasion.now(),
                occurredAt);
    }

    public static Act ofParticipant(Occasion occasion) {
        return new Act(new ActedBy(occasion.actor().accountId(), Role.PARTICIPANT, null), occasion.now(), null);
    }

    public static Act ofService(Occasion occasion) {
        return new Act(ActedBy.service(occasion.actor().accountId()), occasion.now(), null);
    }

    /** The same moment, but decided by a rule of the event instead of a person. */
    public Act byRule() {
        return new Act(ActedBy.service("service:registration"), now, occurredAt);
    }

    /** Master data become true when they are entered, also of events that lie in the past. */
    public Happening asEntered() {
        return new Happening(now, by);
    }

    /**
     * Live events go by the database's time. Retrospective ones go by the time told, which lies neither in the future nor
     * before what it builds on.
     *
     * @param earlier when the fact happened on which this one builds, if there is one
     */
    public Happening within(boolean retrospective, @Nullable Instant earlier) {
        if (!retrospective) {
            require(
                    occurredAt == null,
                    VocabularyRule.OCCURRED_AT_ONLY_FOR_RETROSPECTIVE_EVENTS,
                    "/occurredAt",
                    "This event is live, so the time is not yours to tell; leave occurredAt out.");
            return asEntered();
        }
        Instant told = told();
        require(
                earlier == null || !told.isBefore(earlier),
                VocabularyRule.OCCURRED_AT_MUST_FOLLOW_EARLIER_FACT,
                "/occurredAt",
                "occurredAt must not lie before " + earlier + ", when what it builds on happened.");
        return new Happening(told, by);
    }

    private Instant told() {
        if (occurredAt == null) {
            throw new Refusal(
                            VocabularyRule.OCCURRED_AT_MUST_BE_GIVEN,
                            "This event is entered afterwards; say in occurredAt when it happened.")
                    .at("/occurredAt");
        }
        require(
                !occurredAt.isAfter(now),
                VocabularyRule.OCCURRED_AT_MUST_NOT_BE_IN_FUTURE,
                "/occurredAt",
                "occurredAt must not lie in the future.");
        return occurredAt.truncatedTo(ChronoUnit.MICROS);
    }
}
