package dev.entente.scheduling.roster.domain;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.calendar.domain.EventTerms;
import java.util.List;
import java.util.UUID;

/**
 * In which slots a participant cannot come; in all others it can.
 *
 * @param version raised with each change
 */
public record Availability(EventTerms terms, RosterEntry entry, List<UUID> unavailableSlotIds, long version) {

    /** Participants state their own, organisers anybody's of their event; for others it does not exist. */
    public void requireConcernOf(Actor actor) {
        Refusal.require(
                terms.isOrganisedBy(actor) || entry.isStoodForBy(actor),
                RosterRule.PARTICIPANT_MUST_EXIST,
                "There is no such participant among yours.");
    }

    /** Takes other slots, unless somebody else was faster. */
    public Availability changedTo(List<UUID> slotIds, long seenVersion) {
        Refusal.require(
                seenVersion == version,
                RosterRule.AVAILABILITY_MUST_BE_AS_SEEN,
                "The availability changed since you read it; its version is " + version + ".");
        return new Availability(
                terms, entry, slotIds.stream().distinct().sorted().toList(), version + 1);
    }
}
