package dev.entente.agreements.roster.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a caller stands towards a matchmaking event and some of its participants: the two sides of a meeting, or the
 * parties of an agreement.
 *
 * <p>An organiser acts for any of them as concierge, for several too, and every fact names both. Only an account that
 * stands for one of them may not act for another, by whatever power.
 */
public record Standing(MatchmakingEvent event, List<Participant> participants, Actor actor) {

    /** @param participantId whom the caller names; may be left out where only one of them is the caller's */
    public PartyAct actFor(@Nullable UUID participantId) {
        UUID whom = participantId == null ? theOnlyOwn() : participantId;
        Participant participant = participants.stream()
                .filter(known -> known.id().equals(whom))
                .findFirst()
                .orElseThrow(Standing::notOwn);
        if (participant.isRepresentedBy(actor)) {
            return PartyAct.of(whom, actor.accountId(), Role.PARTICIPANT);
        }
        return actAsConcierge(whom);
    }

    /** The organiser's own power, for what no participant may decide. */
    public ActedBy actAsOrganiser() {
        require(
                event.isOrganisedBy(actor),
                RosterRule.ORGANISER_OF_THE_EVENT_MUST_DECIDE,
                "Only an organiser of the matchmaking event may do this.");
        return new ActedBy(actor.accountId(), Role.ORGANISER, null);
    }

    /** To third parties none of this exists. */
    public void requireInvolved() {
        if (!isInvolved()) {
            throw notInvolved();
        }
    }

    public static Refusal notInvolved() {
        return new Refusal(RosterRule.MEETING_MUST_BE_OWN, "There is no such meeting among yours.");
    }

    private boolean isInvolved() {
        return event.isOrganisedBy(actor) || !own().isEmpty();
    }

    private PartyAct actAsConcierge(UUID whom) {
        if (!event.isOrganisedBy(actor)) {
            throw notOwn();
        }
        require(
                own().isEmpty(),
                RosterRule.ACCOUNT_MUST_NOT_ACT_FOR_TWO_PARTIES,
                "/participantId",
                "Your account stands for another of the parties, so it cannot act for this one.");
        return PartyAct.of(whom, actor.accountId(), Role.ORGANISER);
    }

    private UUID theOnlyOwn() {
        List<Participant> own = own();
        if (own.size() == 1) {
            return own.getFirst().id();
        }
        if (!isInvolved()) {
            throw notOwn();
        }
        throw new Refusal(RosterRule.PARTICIPANT_MUST_BE_NAMED, "Say in participantId whom you act for.")
                .at("/participantId");
    }

    private List<Participant> own() {
        return participants.stream()
                .filter(participant -> participant.isRepresentedBy(actor))
                .toList();
    }

    private static Refusal notOwn() {
        return new Refusal(RosterRule.PARTICIPANT_MUST_BE_OWN, "There is no such party for which you may act.")
                .at("/participantId");
    }
}
