package dev.entente.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.entente.bench.client.Api;
import dev.entente.bench.client.Crowd;
import dev.entente.bench.client.EventPlan;
import dev.entente.bench.client.Meeting;
import dev.entente.bench.client.PreparedEvent;
import dev.entente.bench.figure.Distribution;
import dev.entente.bench.figure.Figure;
import dev.entente.bench.figure.Goal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Outcomes told to agreements at a steady rate, until reporting counts them: asked again and again, and on its stream. */
public final class Visibility implements Bench {
    private static final String DEFINITION = "outcomes.v1";
    private static final Duration BETWEEN_COMMITS = Duration.ofMillis(150);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int CALLERS = 16;
    private static final int ROUNDS = 2;
    private static final double PERCENT = 99;
    private static final Goal BELOW_A_SECOND = Goal.below(1000);
    private static final Instant AFTERWARDS = Instant.parse("2020-07-01T08:00:00Z");

    @Override
    public String name() {
        return "visibility";
    }

    @Override
    public String question() {
        return "from a commit in agreements until reporting shows it";
    }

    @Override
    public void run(BenchRun run) throws InterruptedException {
        try (Api api = new Api(run.stack().running())) {
            int meetings = run.size(200, 10);
            PreparedEvent event =
                    PreparedEvent.announce(api, EventPlan.retrospective("Visibility", meetings, 1, meetings));
            List<Meeting> held = heldMeetings(api, event, meetings);
            String outcomes = event.path() + "/outcomes";
            tellWarmUp(api, held);
            run.stack().awaitQuiet();
            long shown = value(api.get("reporting", outcomes + "?definition=" + DEFINITION));
            run.noise().calibrate();
            measure(run, api, outcomes, held, shown);
            run.noise().calibrate();
        }
    }

    private static void measure(BenchRun run, Api api, String outcomes, List<Meeting> held, long shown)
            throws InterruptedException {
        var answers = new Watch(shown);
        var stream = new Watch(shown);
        String query = "?definition=" + DEFINITION;
        var looking = Thread.ofVirtual().start(() -> answers.ask(() -> value(api.get("reporting", outcomes + query))));
        var listening =
                Thread.ofVirtual().start(() -> stream.listen(api.lines("reporting", outcomes + "/stream" + query)));
        stream.awaitFirst(LONGEST_WAIT);
        List<Commit> commits = new ArrayList<>();
        long next = System.nanoTime();
        for (Meeting meeting : held) {
            for (String body : List.of(outcome(meeting.requester(), 1), outcome(meeting.receiver(), ROUNDS))) {
                commits.add(commit(api, meeting, body));
                next += BETWEEN_COMMITS.toNanos();
                Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
            }
        }
        answers.awaitValue(shown + commits.size(), LONGEST_WAIT);
        stream.awaitValue(shown + commits.size(), LONGEST_WAIT);
        answers.stop();
        stream.stop();
        looking.join();
        listening.interrupt();
        tell(run, "the reporting API", commits, answers, shown);
        tell(run, "the stream", commits, stream, shown);
        run.findings().add("commits", commits.size(), "");
        run.findings().add("commits per second", 1e9 / BETWEEN_COMMITS.toNanos(), "1/s");
        Distribution gaps = answers.gaps();
        run.findings().add("resolution of asking: p50 between two answers", gaps.median(), "ms");
        run.findings().add("resolution of asking: p99 between two answers", gaps.percentile(PERCENT), "ms");
        run.findings()
                .remark(
                        "the stream looks for news every 250 ms; the asking keeps a good part of a core busy meanwhile");
        run.findings()
                .remark(
                        "the commit lies between the sending of the command and its answer, so the time from the sending is the upper bound");
    }

    private record Commit(long sent, long answered) {}

    private static Commit commit(Api api, Meeting meeting, String body) {
        long sent = System.nanoTime();
        api.postUntilDone("agreements", path(meeting), body);
        return new Commit(sent, System.nanoTime());
    }

    private static void tell(BenchRun run, String where, List<Commit> commits, Watch watch, long shown) {
        List<Double> fromSending = new ArrayList<>();
        List<Double> fromAnswer = new ArrayList<>();
        for (int number = 0; number < commits.size(); number++) {
            long seen = watch.firstAtLeast(shown + number + 1);
            fromSending.add((seen - commits.get(number).sent()) / 1e6);
            fromAnswer.add((seen - commits.get(number).answered()) / 1e6);
        }
        Distribution upper = Distribution.of(fromSending);
        Distribution lower = Distribution.of(fromAnswer);
        run.findings().add("command sent → shown by " + where + ": p50", upper.median(), "ms");
        run.findings()
                .add(Figure.of("command sent → shown by " + where + ": p99", upper.percentile(PERCENT), "ms")
                        .with(BELOW_A_SECOND));
        run.findings().add("command answered → shown by " + where + ": p50", lower.median(), "ms");
        run.findings().add("command answered → shown by " + where + ": p99", lower.percentile(PERCENT), "ms");
    }

    private static List<Meeting> heldMeetings(Api api, PreparedEvent event, int number) {
        BenchRun.say("preparing %d held meetings".formatted(number));
        List<int[]> pairs = new ArrayList<>();
        for (int pair = 0; pair < number; pair++) {
            pairs.add(new int[] {pair, pair});
        }
        List<Meeting> meetings = event.requestMeetings(pairs);
        String slot = event.slots().getFirst();
        Crowd.forEach(
                meetings,
                CALLERS,
                meeting -> api.postUntilDone("scheduling", meeting.acceptance(), event.acceptance(meeting, slot)));
        event.changePhase("RUNNING", Instant.parse("2020-06-10T07:00:00Z"));
        Crowd.forEach(
                meetings,
                CALLERS,
                meeting -> api.postUntilDone("scheduling", "/v1/meetings/" + meeting.id() + "/attendance", """
                        {"attendance": "HELD"}"""));
        return meetings;
    }

    /** Both services and their compilers have seen as many outcomes before as are measured. */
    private static void tellWarmUp(Api api, List<Meeting> held) {
        Crowd.forEach(held, CALLERS, meeting -> {
            api.postUntilDone("agreements", path(meeting), outcome(meeting.requester(), ROUNDS));
            return api.postUntilDone("agreements", path(meeting), outcome(meeting.receiver(), 1));
        });
    }

    private static String path(Meeting meeting) {
        return "/v1/meetings/" + meeting.id() + "/outcomes";
    }

    private static String outcome(String participant, int round) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("participantId", participant)
                .put("round", round)
                .put("result", "VALUABLE_CONTACT")
                .put("occurredAt", AFTERWARDS.toString())
                .toString();
    }

    static long value(JsonNode answer) {
        return answer.at("/items/0/value").asLong();
    }
}
