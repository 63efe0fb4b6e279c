package dev.entente.bench.measure;

import dev.entente.bench.BenchFailure;
import dev.entente.bench.client.Api;
import dev.entente.bench.client.Crowd;
import dev.entente.bench.client.EventPlan;
import dev.entente.bench.client.Meeting;
import dev.entente.bench.client.PreparedEvent;
import dev.entente.bench.client.Reply;
import dev.entente.bench.figure.Distribution;
import dev.entente.bench.figure.Figure;
import dev.entente.bench.figure.Goal;
import dev.entente.bench.machine.StackProcessorTime;
import dev.entente.launcher.Stack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Many acceptances at one moment of which only one can be granted. */
public final class Contention implements Bench {
    private static final int ROUNDS = 3;
    private static final int CONFLICT = 409;
    private static final double PERCENT = 99;
    private static final double MILLIS = 1000;
    private static final Goal BELOW_A_SECOND = Goal.below(1000);

    @Override
    public String name() {
        return "contention";
    }

    @Override
    public String question() {
        return "acceptances at one moment, of which exactly one can be granted";
    }

    @Override
    public void run(BenchRun run) throws InterruptedException {
        int crowd = run.size(500, 20);
        try (Api api = new Api(run.stack().running())) {
            PreparedEvent rush = rushForParticipant(api, crowd);
            List<Meeting> toOne = rush.requestMeetings(IntStream.range(0, crowd + ROUNDS)
                    .mapToObj(host -> new int[] {host, 0})
                    .toList());
            PreparedEvent full = rushForTable(api, crowd);
            List<Meeting> pairs = full.requestMeetings(IntStream.range(0, crowd + ROUNDS)
                    .mapToObj(pair -> new int[] {pair, pair})
                    .toList());
            openConnections(api, rush, crowd);
            run.stack().awaitQuiet();
            run.noise().calibrate();
            rounds(run, api, rush, toOne, crowd, "one participant and slot", "SLOT_MUST_BE_FREE_FOR_BOTH");
            rounds(run, api, full, pairs, crowd, "the last table", "TABLE_MUST_BE_FREE");
            run.noise().calibrate();
        }
        run.findings()
                .remark("times as the clients saw them, who share the machine with the stack; "
                        + "their connections were open before");
    }

    private static PreparedEvent rushForParticipant(Api api, int crowd) {
        BenchRun.say("preparing a participant whom everybody wants to meet");
        return PreparedEvent.announce(api, EventPlan.live("Rush for a participant", crowd + ROUNDS, ROUNDS, 10));
    }

    private static PreparedEvent rushForTable(Api api, int crowd) {
        BenchRun.say("preparing an event with one table");
        return PreparedEvent.announce(api, EventPlan.live("Rush for a table", crowd + ROUNDS, ROUNDS, 1));
    }

    private static void openConnections(Api api, PreparedEvent event, int crowd) {
        Crowd.together(
                IntStream.range(0, crowd).boxed().toList(),
                number -> api.look("scheduling", event.path() + "/meetings?limit=1"));
    }

    /** In each round they rush for the next slot; who was granted one stays away. */
    private static void rounds(
            BenchRun run, Api api, PreparedEvent event, List<Meeting> meetings, int crowd, String what, String rule)
            throws InterruptedException {
        Set<Meeting> waiting = new HashSet<>(meetings);
        for (int round = 0; round < ROUNDS; round++) {
            List<Meeting> rushing = waiting.stream().limit(crowd).toList();
            String slot = event.slots().get(round);
            Stack stack = run.stack().running();
            StackProcessorTime begin = StackProcessorTime.withClient(stack);
            List<Reply> replies = Crowd.together(
                    rushing, meeting -> api.post("scheduling", meeting.acceptance(), event.acceptance(meeting, slot)));
            StackProcessorTime spent = StackProcessorTime.withClient(stack).since(begin);
            waiting.remove(onlyWinner(rushing, replies, what, rule));
            tell(run, replies, spent, "%d for %s, round %d".formatted(crowd, what, round + 1));
            run.stack().awaitQuiet();
        }
    }

    private static Meeting onlyWinner(List<Meeting> rushing, List<Reply> replies, String what, String rule) {
        List<Meeting> winners = new ArrayList<>();
        for (int place = 0; place < replies.size(); place++) {
            Reply reply = replies.get(place);
            if (reply.isSuccess()) {
                winners.add(rushing.get(place));
            } else if (reply.status() != CONFLICT || !reply.rule().equals(rule)) {
                throw new BenchFailure("An acceptance for " + what + " was answered by " + reply);
            }
        }
        if (winners.size() != 1) {
            throw new BenchFailure(winners.size() + " of " + rushing.size() + " acceptances for " + what
                    + " were granted instead of one");
        }
        return winners.getFirst();
    }

    private static void tell(BenchRun run, List<Reply> replies, StackProcessorTime spent, String what) {
        Distribution millis =
                Distribution.of(replies.stream().map(Reply::millis).toList());
        run.findings().add(what + ": answers 2xx", 1, "");
        run.findings().add(what + ": problems 409", replies.size() - 1, "");
        run.findings().add(what + ": p50", millis.median(), "ms");
        run.findings()
                .add(Figure.of(what + ": p99", millis.percentile(PERCENT), "ms").with(BELOW_A_SECOND));
        spent.byProcess()
                .forEach((process, time) -> run.findings()
                        .add(what + ": CPU of " + process, MILLIS * time.all() / replies.size(), "ms each"));
    }
}
