package dev.entente.scheduling.meeting.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Role;
import dev.entente.platform.rule.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to a meeting, and when.
 *
 * @param side the side the caller acts for; absent when the organiser uses its own power or Entente itself acts
 * @param recordedAt the database's time of this transaction
 */
public record Act(ActedBy actedBy, @Nullable Side side, Instant occurredAt, Instant recordedAt) {

    /** Entente itself, as the consequence of something that happened at {@code occurredAt}. */
    public static Act consequence(Actor service, Instant occurredAt, Instant recordedAt) {
        return new Act(ActedBy.service(service.accountId()), null, occurredAt, recordedAt);
    }

    /** The organiser's own power, not on behalf of a participant. */
    public boolean isOrganiser() {
        return side == null && actedBy.role() == Role.ORGANISER;
    }

    public Act at(Instant otherTime) {
        return new Act(actedBy, side, otherTime, recordedAt);
    }

    void requireSide(Side demanded, Rule rule, String detail) {
        require(side == demanded, rule, detail);
    }

    void requireOrganiser() {
        require(isOrganiser(), MeetingRule.ONLY_ORGANISER_MAY_DO_THIS, "Only the organiser may do this.");
    }

    Side requireParty() {
        Side acting = side;
        if (acting == null) {
            throw new Refusal(
                            MeetingRule.ONLY_PARTY_MAY_DO_THIS,
                            "Only a party of the meeting does this; an organiser names the participant it acts for.")
                    .at("/participantId");
        }
        return acting;
    }
}
