package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Mandate;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.SlotWish;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The other party consents to the proposed slot: the meeting is scheduled in it or moves to it. */
@ApplicationScoped
public class ConsentToSlot {
    private final Scenes scenes;
    private final PlaceMeeting place;
    private final Outbox outbox;

    ConsentToSlot(Scenes scenes, PlaceMeeting place, Outbox outbox) {
        this.scenes = scenes;
        this.place = place;
        this.outbox = outbox;
    }

    public record Command(UUID meetingId, Mandate mandate) {}

    public Uni<Meeting> handle(Command command, Occasion occasion) {
        return scenes.openProposed(command.meetingId()).chain(scene -> {
            Act act = scene.act(Activity.BOOK_SLOT, command.mandate(), occasion);
            UUID slotId = scene.meeting().requireAnswerToProposalBy(act).slotId();
            scene.meeting().requireUnreported();
            return place.handle(scene, act, new SlotWish(slotId, null))
                    .chain(outbox::append)
                    .replaceWith(scene.meeting());
        });
    }
}
