package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Mandate;
import dev.entente.scheduling.meeting.domain.Meeting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The organiser takes a meeting's slot away; it waits for another. */
@ApplicationScoped
public class UnscheduleMeeting {
    private final Scenes scenes;
    private final ApplyConsequences apply;

    UnscheduleMeeting(Scenes scenes, ApplyConsequences apply) {
        this.scenes = scenes;
        this.apply = apply;
    }

    public record Command(UUID meetingId, Mandate mandate) {}

    public Uni<Meeting> handle(Command command, Occasion occasion) {
        return scenes.open(command.meetingId(), null).chain(scene -> {
            Act act = scene.act(Activity.BOOK_SLOT, command.mandate(), occasion);
            scene.requireOpenSession();
            Consequences consequences = new Consequences();
            consequences.unschedule(scene.meeting(), act);
            return apply.handle(consequences).replaceWith(scene.meeting());
        });
    }
}
