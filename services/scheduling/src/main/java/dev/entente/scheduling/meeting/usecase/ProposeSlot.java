package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Mandate;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingFact;
import dev.entente.scheduling.meeting.domain.SlotWish;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** One party proposes a slot; nothing is claimed before the other consents. */
@ApplicationScoped
public class ProposeSlot {
    private final Scenes scenes;
    private final Outbox outbox;

    ProposeSlot(Scenes scenes, Outbox outbox) {
        this.scenes = scenes;
        this.outbox = outbox;
    }

    public record Command(UUID meetingId, Mandate mandate, UUID slotId) {}

    public Uni<Meeting> handle(Command command, Occasion occasion) {
        return scenes.open(command.meetingId(), new SlotWish(command.slotId(), null))
                .chain(scene -> {
                    Act act = scene.act(Activity.BOOK_SLOT, command.mandate(), occasion);
                    scene.requireOpenSession();
                    MeetingFact proposed = scene.meeting().proposeSlot(command.slotId(), act);
                    scene.requireFreeSlot(act);
                    return outbox.append(proposed).replaceWith(scene.meeting());
                });
    }
}
