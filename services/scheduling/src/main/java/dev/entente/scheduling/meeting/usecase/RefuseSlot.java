package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Mandate;
import dev.entente.scheduling.meeting.domain.Meeting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The other party refuses the proposed slot; what was agreed before stays. */
@ApplicationScoped
public class RefuseSlot {
    private final Scenes scenes;
    private final Outbox outbox;

    RefuseSlot(Scenes scenes, Outbox outbox) {
        this.scenes = scenes;
        this.outbox = outbox;
    }

    public record Command(UUID meetingId, Mandate mandate) {}

    public Uni<Meeting> handle(Command command, Occasion occasion) {
        return scenes.open(command.meetingId(), null).chain(scene -> {
            Act act = scene.act(Activity.BOOK_SLOT, command.mandate(), occasion);
            return outbox.append(scene.meeting().refuseProposal(act)).replaceWith(scene.meeting());
        });
    }
}
