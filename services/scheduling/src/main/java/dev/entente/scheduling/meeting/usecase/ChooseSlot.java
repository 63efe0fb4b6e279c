package dev.entente.scheduling.meeting.usecase;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Mandate;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingRule;
import dev.entente.scheduling.meeting.domain.SlotWish;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A party or the organiser puts an accepted meeting into a slot; the organiser also moves a scheduled one at once. */
@ApplicationScoped
public class ChooseSlot {
    private final Scenes scenes;
    private final PlaceMeeting place;
    private final Outbox outbox;

    ChooseSlot(Scenes scenes, PlaceMeeting place, Outbox outbox) {
        this.scenes = scenes;
        this.place = place;
        this.outbox = outbox;
    }

    public record Command(UUID meetingId, Mandate mandate, SlotWish wish) {}

    public Uni<Meeting> handle(Command command, Occasion occasion) {
        return scenes.open(command.meetingId(), command.wish()).chain(scene -> {
            Act act = scene.act(Activity.BOOK_SLOT, command.mandate(), occasion);
            require(
                    command.wish().tableId() == null || act.isOrganiser(),
                    MeetingRule.ONLY_ORGANISER_MAY_CHOOSE_TABLE,
                    "/tableId",
                    "Only the organiser chooses the table.");
            scene.meeting().requireSlotChoiceBy(act);
            return place.handle(scene, act, command.wish())
                    .chain(outbox::append)
                    .replaceWith(scene.meeting());
        });
    }
}
