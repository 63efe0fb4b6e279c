package dev.entente.scheduling.meeting.usecase;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Mandate;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingRule;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The organiser lets one request expire. */
@ApplicationScoped
public class ExpireMeeting {
    private final Scenes scenes;
    private final ApplyConsequences apply;

    ExpireMeeting(Scenes scenes, ApplyConsequences apply) {
        this.scenes = scenes;
        this.apply = apply;
    }

    public record Command(UUID meetingId, Mandate mandate) {}

    public Uni<Meeting> handle(Command command, Occasion occasion) {
        return scenes.open(command.meetingId(), null).chain(scene -> {
            Act act = scene.act(Activity.EXPIRE_REQUEST, command.mandate(), occasion);
            require(
                    act.isOrganiser(),
                    MeetingRule.ONLY_ORGANISER_MAY_DO_THIS,
                    "Only the organiser lets a request expire before its deadline.");
            Consequences consequences = new Consequences();
            consequences.expire(scene.meeting(), act);
            return apply.handle(consequences).replaceWith(scene.meeting());
        });
    }
}
