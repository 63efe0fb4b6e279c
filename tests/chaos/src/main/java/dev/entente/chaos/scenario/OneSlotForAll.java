package dev.entente.chaos.scenario;

import dev.entente.bench.client.Crowd;
import dev.entente.bench.client.EventPlan;
import dev.entente.bench.client.Meeting;
import dev.entente.bench.client.PreparedEvent;
import dev.entente.bench.client.Reply;
import dev.entente.chaos.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The key of the claims decides; nobody else is asked. */
final class OneSlotForAll implements Scenario {
    private static final int CROWD = 500;
    private static final int CONFLICT = 409;

    @Override
    public int number() {
        return 21;
    }

    @Override
    public String name() {
        return "500 clients on one slot";
    }

    @Override
    public String does() {
        return "500 acceptances at one moment for the same slot of the same participant";
    }

    @Override
    public String passes() {
        return "one is granted, all others are told 409 and which slots are left";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int clients() {
        return 2;
    }

    @Override
    public void play(Stage stage) {
        PreparedEvent rush =
                PreparedEvent.announce(stage.api(), EventPlan.live("Rush for a participant", CROWD, 3, 10));
        List<Meeting> meetings = rush.requestMeetings(
                IntStream.range(0, CROWD).mapToObj(host -> new int[] {host, 0}).toList());
        String slot = rush.slots().getFirst();
        stage.fault(CROWD + " acceptances at once");
        List<Reply> replies = Crowd.together(
                meetings,
                meeting -> stage.api().post("scheduling", meeting.acceptance(), rush.acceptance(meeting, slot)));
        long granted = replies.stream().filter(Reply::isSuccess).count();
        long refused =
                replies.stream().filter(reply -> reply.status() == CONFLICT).count();
        stage.require(granted == 1, granted + " of " + CROWD + " acceptances were granted");
        stage.require(granted + refused == CROWD, (CROWD - granted - refused) + " were answered otherwise");
    }
}
