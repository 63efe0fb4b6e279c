package dev.entente.scheduling.meeting.usecase;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Load;
import dev.entente.scheduling.meeting.domain.Mandate;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingFact;
import dev.entente.scheduling.meeting.domain.MeetingRule;
import dev.entente.scheduling.meeting.domain.Scene;
import dev.entente.scheduling.meeting.domain.SlotWish;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The receiver accepts; with a slot the meeting is scheduled in the same command. */
@ApplicationScoped
public class AcceptMeeting {
    private final Scenes scenes;
    private final SlotBooking booking;
    private final ApplyConsequences apply;
    private final Outbox outbox;

    AcceptMeeting(Scenes scenes, SlotBooking booking, ApplyConsequences apply, Outbox outbox) {
        this.scenes = scenes;
        this.booking = booking;
        this.apply = apply;
        this.outbox = outbox;
    }

    public record Command(
            UUID meetingId, Mandate mandate, @Nullable SlotWish wish) {}

    public Uni<Meeting> handle(Command command, Occasion occasion) {
        SlotWish wish = command.wish();
        return scenes.open(command.meetingId(), wish).chain(scene -> {
            Act act = scene.act(Activity.ANSWER_REQUEST, command.mandate(), occasion);
            require(
                    !scene.terms().deadlinePassedAt(occasion.now()),
                    MeetingRule.REQUEST_DEADLINE_MUST_NOT_HAVE_PASSED,
                    "The deadline for answers was " + scene.terms().requestDeadline() + ".");
            return (wish == null ? withoutSlot(scene, act) : withSlot(scene, act, wish)).replaceWith(scene.meeting());
        });
    }

    private Uni<Integer> withoutSlot(Scene scene, Act act) {
        Consequences consequences = new Consequences();
        consequences.accept(scene.meeting(), act);
        return apply.handle(consequences);
    }

    private Uni<Void> withSlot(Scene scene, Act act, SlotWish wish) {
        MeetingFact accepted = scene.meeting().accept(act);
        return booking.claimFirst(scene, act, wish, Load.REQUEST_ANSWERED)
                .map(place -> List.of(accepted, scene.meeting().schedule(place, act)))
                .chain(outbox::append);
    }
}
