package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Mandate;
import dev.entente.scheduling.meeting.domain.Meeting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A party or the organiser cancels; claims are given back. */
@ApplicationScoped
public class CancelMeeting {
    private final Scenes scenes;
    private final ApplyConsequences apply;

    CancelMeeting(Scenes scenes, ApplyConsequences apply) {
        this.scenes = scenes;
        this.apply = apply;
    }

    /** @param reason free text; it never leaves this service */
    public record Command(UUID meetingId, Mandate mandate, String reason) {}

    public Uni<Meeting> handle(Command command, Occasion occasion) {
        return scenes.open(command.meetingId(), null).chain(scene -> {
            Act act = scene.act(Activity.CANCEL_MEETING, command.mandate(), occasion);
            scene.requireOpenSession();
            Consequences consequences = new Consequences();
            consequences.cancel(scene.meeting(), command.reason(), act);
            return apply.handle(consequences).replaceWith(scene.meeting());
        });
    }
}
