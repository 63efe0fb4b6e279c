package dev.entente.scheduling.meeting.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A slot that one party proposed and the other has not answered. */
@Embeddable
public record SlotProposal(
        @Column(name = "proposed_slot_id") UUID slotId,
        @Column(name = "proposed_by_participant_id") UUID byParticipantId) {}
