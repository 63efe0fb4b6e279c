package dev.entente.scheduling.meeting.usecase;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Mandate;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingRule;
import dev.entente.scheduling.meeting.domain.Place;
import dev.entente.scheduling.meeting.domain.Scene;
import dev.entente.scheduling.meeting.domain.Side;
import dev.entente.scheduling.meeting.domain.Turnout;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** A party says who came, or the organiser decides. */
@ApplicationScoped
public class ReportAttendance {
    private final Scenes scenes;
    private final Outbox outbox;

    ReportAttendance(Scenes scenes, Outbox outbox) {
        this.scenes = scenes;
        this.outbox = outbox;
    }

    /** @param held whether the meeting took place; if not, who did not come */
    public record Command(UUID meetingId, Mandate mandate, boolean held, Set<UUID> absentParticipantIds) {}

    public Uni<Meeting> handle(Command command, Occasion occasion) {
        return scenes.open(command.meetingId(), null).chain(scene -> {
            Act act = scene.actOfAttendance(command.mandate(), occasion);
            Turnout word = word(command, scene);
            requireBegun(scene, occasion);
            return outbox.append(scene.meeting().reportAttendance(word, act)).replaceWith(scene.meeting());
        });
    }

    private static void requireBegun(Scene scene, Occasion occasion) {
        Place place = scene.meeting().place();
        require(
                place == null || !place.startsAt().isAfter(occasion.now()),
                MeetingRule.MEETING_MUST_HAVE_BEGUN,
                "The slot of this meeting has not begun.");
    }

    private static Turnout word(Command command, Scene scene) {
        Set<UUID> absent = command.absentParticipantIds();
        if (command.held()) {
            require(
                    absent.isEmpty(),
                    MeetingRule.ABSENT_PARTICIPANTS_ONLY_WITH_NO_SHOW,
                    "/noShowParticipantIds",
                    "A meeting that was held has nobody absent.");
            return Turnout.BOTH_CAME;
        }
        boolean requester = absent.contains(scene.entry(Side.REQUESTER).participantId());
        boolean receiver = absent.contains(scene.entry(Side.RECEIVER).participantId());
        int parties = (requester ? 1 : 0) + (receiver ? 1 : 0);
        if (parties == 0 || parties < absent.size()) {
            throw new Refusal(
                            MeetingRule.ABSENT_PARTICIPANTS_MUST_BE_NAMED,
                            "Name those parties of the meeting that did not come, and nobody else.")
                    .at("/noShowParticipantIds");
        }
        return Turnout.of(requester, receiver);
    }
}
