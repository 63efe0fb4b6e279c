package dev.entente.agreements.roster.domain;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Rule;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our copy of a meeting: who met, when, and whether it was held. */
@Entity
public class Meeting {
    @Id
    private UUID id;

    private UUID matchmakingEventId;
    private boolean held;
    private boolean mayYetBeHeld;
    private @Nullable Instant slotStartsAt;

    private UUID requesterParticipantId;
    private UUID requesterOrganisationId;

    @Enumerated(EnumType.STRING)
    private OrganisationKind requesterOrganisationKind;

    private String requesterCountry;
    private UUID receiverParticipantId;
    private UUID receiverOrganisationId;

    @Enumerated(EnumType.STRING)
    private OrganisationKind receiverOrganisationKind;

    private String receiverCountry;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    /**
     * @param held true while it has a slot and its attendance is that both came
     * @param mayYetBeHeld true until it has ended without being held, or somebody has said whether it was
     */
    public Meeting(
            UUID id,
            UUID matchmakingEventId,
            boolean held,
            boolean mayYetBeHeld,
            @Nullable Instant slotStartsAt,
            Attendee requester,
            Attendee receiver) {
        this.id = id;
        this.matchmakingEventId = matchmakingEventId;
        this.held = held;
        this.mayYetBeHeld = mayYetBeHeld;
        this.slotStartsAt = slotStartsAt;
        this.requesterParticipantId = requester.participantId();
        this.requesterOrganisationId = requester.organisationId();
        this.requesterOrganisationKind = requester.organisationKind();
        this.requesterCountry = requester.country();
        this.receiverParticipantId = receiver.participantId();
        this.receiverOrganisationId = receiver.organisationId();
        this.receiverOrganisationKind = receiver.organisationKind();
        this.receiverCountry = receiver.country();
    }

    public List<Attendee> attendees() {
        return List.of(requester(), receiver());
    }

    public Attendee requester() {
        return new Attendee(
                requesterParticipantId, requesterOrganisationId, requesterOrganisationKind, requesterCountry);
    }

    public Attendee receiver() {
        return new Attendee(receiverParticipantId, receiverOrganisationId, receiverOrganisationKind, receiverCountry);
    }

    public List<UUID> participantIds() {
        return List.of(requesterParticipantId, receiverParticipantId);
    }

    public Optional<Attendee> attendee(UUID participantId) {
        return attendees().stream()
                .filter(attendee -> attendee.participantId().equals(participantId))
                .findFirst();
    }

    /** When it was held: the time of its slot, as for the fact that says so. */
    public Optional<Instant> heldAt() {
        return held ? Optional.ofNullable(slotStartsAt) : Optional.empty();
    }

    /**
     * Why nothing can come of it. As long as it may be held, and its slot is not known to lie ahead, the word that it
     * was may be on its way here, and then this would not be true for long.
     *
     * @param rule what is broken when it is known that it was not held
     */
    public Refusal notHeld(Instant now, Rule rule) {
        return mayHaveBeenHeld(now)
                ? RosterRule.notYetKnown("That the meeting " + id + " was held")
                : new Refusal(rule, "The meeting " + id + " was not held, so nothing can have come of it.");
    }

    private boolean mayHaveBeenHeld(Instant now) {
        return mayYetBeHeld && (slotStartsAt == null || !slotStartsAt.isAfter(now));
    }

    public boolean mayYetBeHeld() {
        return mayYetBeHeld;
    }

    public boolean isHeld() {
        return held;
    }

    public @Nullable Instant slotStartsAt() {
        return slotStartsAt;
    }

    public UUID id() {
        return id;
    }

    public UUID matchmakingEventId() {
        return matchmakingEventId;
    }
}
