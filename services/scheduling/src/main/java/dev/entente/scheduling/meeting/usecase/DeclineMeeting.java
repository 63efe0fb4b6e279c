package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.meeting.domain.Mandate;
import dev.entente.scheduling.meeting.domain.Meeting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The receiver says no. */
@ApplicationScoped
public class DeclineMeeting {
    private final Scenes scenes;
    private final ApplyConsequences apply;

    DeclineMeeting(Scenes scenes, ApplyConsequences apply) {
        this.scenes = scenes;
        this.apply = apply;
    }

    /** @param reason free text; it never leaves this service */
    public record Command(
            UUID meetingId, Mandate mandate, @Nullable String reason) {}

    public Uni<Meeting> handle(Command command, Occasion occasion) {
        return scenes.open(command.meetingId(), null).chain(scene -> {
            Consequences consequences = new Consequences();
            consequences.decline(
                    scene.meeting(), command.reason(), scene.act(Activity.ANSWER_REQUEST, command.mandate(), occasion));
            return apply.handle(consequences).replaceWith(scene.meeting());
        });
    }
}
