package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.meeting.domain.Mandate;
import dev.entente.scheduling.meeting.domain.Meeting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The requester takes its request back. */
@ApplicationScoped
public class WithdrawMeeting {
    private final Scenes scenes;
    private final ApplyConsequences apply;

    WithdrawMeeting(Scenes scenes, ApplyConsequences apply) {
        this.scenes = scenes;
        this.apply = apply;
    }

    public record Command(UUID meetingId, Mandate mandate) {}

    public Uni<Meeting> handle(Command command, Occasion occasion) {
        return scenes.open(command.meetingId(), null).chain(scene -> {
            Consequences consequences = new Consequences();
            consequences.withdraw(scene.meeting(), scene.act(Activity.ANSWER_REQUEST, command.mandate(), occasion));
            return apply.handle(consequences).replaceWith(scene.meeting());
        });
    }
}
