package dev.entente.scheduling.roster.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.roster.domain.Availability;
import dev.entente.scheduling.roster.domain.RosterRule;
import dev.entente.scheduling.roster.usecase.Availabilities.SlotCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A participant or the organiser says in which slots the participant cannot come. */
@ApplicationScoped
public class StateAvailability {
    private final Availabilities availabilities;

    StateAvailability(Availabilities availabilities) {
        this.availabilities = availabilities;
    }

    public record Command(
            UUID matchmakingEventId, UUID participantId, List<UUID> unavailableSlotIds, long seenVersion) {}

    public Uni<Availability> handle(Command command, Occasion occasion) {
        return availabilities
                .lock(command.matchmakingEventId(), command.participantId())
                .map(present -> {
                    present.requireConcernOf(occasion.actor());
                    present.terms().requirePhaseFor(Activity.STATE_AVAILABILITY);
                    return present.changedTo(command.unavailableSlotIds(), command.seenVersion());
                })
                .call(wanted -> availabilities.check(wanted).invoke(StateAvailability::requirePossible))
                .call(availabilities::keep);
    }

    private static void requirePossible(SlotCheck check) {
        if (!check.foreignSlotIds().isEmpty()) {
            throw new Refusal(RosterRule.SLOT_MUST_BELONG_TO_EVENT, "The matchmaking event has no such slot.")
                    .at("/unavailableSlotIds")
                    .with("slotIds", check.foreignSlotIds());
        }
        if (!check.bookedSlotIds().isEmpty()) {
            throw new Refusal(
                            RosterRule.AVAILABILITY_MUST_NOT_CONTRADICT_BOOKING,
                            "The participant has meetings in these slots; move or cancel them first.")
                    .at("/unavailableSlotIds")
                    .with("slotIds", check.bookedSlotIds());
        }
    }
}
