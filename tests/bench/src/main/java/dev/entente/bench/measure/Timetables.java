package dev.entente.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.bench.BenchFailure;
import dev.entente.bench.client.Api;
import dev.entente.bench.client.Crowd;
import dev.entente.bench.client.EventPlan;
import dev.entente.bench.client.Meeting;
import dev.entente.bench.client.PreparedEvent;
import dev.entente.bench.client.Reply;
import dev.entente.bench.figure.Distribution;
import dev.entente.bench.figure.Findings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What participants of another event feel while a large timetable is computed and published, what those of the event itself do, how
 * long its publication takes, and how quickly the desk puts it right.
 */
public final class Timetables implements Bench {
    private static final int CALLERS = 16;
    private static final int SECONDS = 20;
    private static final int REPAIRS = 20;
    private static final int OF_THE_EVENT_ITSELF = 10;
    private static final int STEP_BETWEEN_PARTNERS = 37;
    private static final double PERCENT = 99;
    private static final Duration LOOK = Duration.ofMillis(100);

    @Override
    public String name() {
        return "timetables";
    }

    @Override
    public String question() {
        return "bookings while a large timetable is computed and published, and how quickly it is repaired";
    }

    @Override
    public void run(BenchRun run) throws InterruptedException {
        try (Api api = new Api(run.stack().running())) {
            int perSide = run.size(1000, 20);
            int each = run.size(10, 3);
            PreparedEvent fair = fair(run, api, perSide, each);
            List<Meeting> unanswered = fair.requestMeetings(pairs(OF_THE_EVENT_ITSELF, perSide, each, each + 1));
            BookingPlan bookings = BookingPlan.prepare(api, run.size(100, 60), run.size(30, 30));
            try (SteadyBookings steady = new SteadyBookings(api, bookings.measured())) {
                run.stack().awaitQuiet();
                run.noise().calibrate();
                measure(run, api, fair, unanswered, steady, perSide * each);
                run.noise().calibrate();
            }
            run.findings()
                    .remark("%d bookings a second at another event, from clients on the same machine"
                            .formatted(SteadyBookings.PER_SECOND));
            run.findings().remark("a computation works with one thread, as scheduling does unless told otherwise");
        }
    }

    private static void measure(
            BenchRun run, Api api, PreparedEvent fair, List<Meeting> unanswered, SteadyBookings steady, int meetings)
            throws InterruptedException {
        Findings findings = run.findings();
        steady.forSeconds(SECONDS / 2);
        run.stack().awaitQuiet();
        Distribution alone = steady.forSeconds(SECONDS);
        String timetable = start(api, fair);
        Distribution computing = steady.until(secondsOf(api, timetable, "COMPUTING")::isDone);
        JsonNode proposed = api.get("scheduling", "/v1/timetables/" + timetable);
        run.stack().awaitQuiet();
        api.postUntilDone("scheduling", "/v1/timetables/" + timetable + "/publication", "{}");
        CompletableFuture<Double> seconds = secondsOf(api, timetable, "PUBLISHING");
        CompletableFuture<Distribution> ofTheEventItself = bookAtOnce(api, fair, unanswered);
        Distribution publishing = steady.until(seconds::isDone);
        JsonNode published = api.get("scheduling", "/v1/timetables/" + timetable);
        findings.add("meetings asked for", meetings, "");
        findings.add("placed", proposed.at("/certificate/placed").asInt(), "");
        findings.add("breaks", proposed.at("/certificate/breaks").asInt(), "");
        findings.add("published", published.path("publishedMeetings").asInt(), "");
        findings.add("publication, from the command's answer on", seconds.join(), "s");
        tell(findings, "alone", alone);
        tell(findings, "while it is computed", computing);
        tell(findings, "while it is published", publishing);
        tell(findings, "at the event itself, asked as its publication begins", ofTheEventItself.join());
        findings.add("ratio of p99, computing to alone", computing.percentile(PERCENT) / alone.percentile(PERCENT), "");
        run.stack().awaitQuiet();
        tell(findings, "of a repair, published", repairs(api, fair));
    }

    private static void tell(Findings findings, String when, Distribution millis) {
        String what = when.startsWith("of") ? "answer " + when : "booking " + when;
        findings.add(what + ": p50", millis.median(), "ms");
        findings.add(what + ": p99", millis.percentile(PERCENT), "ms");
        findings.add(what + ": worst", millis.most(), "ms");
        findings.add(what + ": how many", millis.size(), "");
    }

    /** One table after the other breaks at one slot. */
    private static Distribution repairs(Api api, PreparedEvent fair) {
        List<Double> millis = new ArrayList<>();
        for (int number = 0; number < REPAIRS; number++) {
            String place = """
                    {"publish": true, "closed": [{"tableId": "%s", "slotIds": ["%s"]}]}""".formatted(
                            fair.tables().get(number),
                            fair.slots().get(number % fair.slots().size()));
            Reply reply = api.post("scheduling", fair.path() + "/timetables/repair", place);
            if (!reply.isSuccess()) {
                throw new BenchFailure("A repair was refused: " + reply);
            }
            millis.add(reply.millis());
        }
        return Distribution.of(millis);
    }

    /** All at the same moment; whoever is refused because the slot went to the timetable has waited as well. */
    private static CompletableFuture<Distribution> bookAtOnce(Api api, PreparedEvent fair, List<Meeting> unanswered) {
        CompletableFuture<Distribution> answered = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answered.complete(Distribution.of(Crowd.forEach(
                        unanswered,
                        unanswered.size(),
                        meeting -> api.post(
                                        "scheduling",
                                        meeting.acceptance(),
                                        fair.acceptance(meeting, fair.slots().getFirst()))
                                .millis())));
            } catch (BenchFailure failure) {
                answered.completeExceptionally(failure);
            }
        });
        return answered;
    }

    private static String start(Api api, PreparedEvent fair) {
        return api.postUntilDone("scheduling", fair.path() + "/timetables", """
                        {"method": "OPTIMISED", "timeLimitSeconds": %d}""".formatted(SECONDS))
                .body()
                .path("timetableId")
                .asText();
    }

    /** Beside whatever the caller does: how long the timetable is in that status from now on. */
    private static CompletableFuture<Double> secondsOf(Api api, String timetable, String status) {
        CompletableFuture<Double> seconds = new CompletableFuture<>();
        long begin = System.nanoTime();
        Thread.ofVirtual().start(() -> {
            try {
                while (isStill(api, timetable, status)) {
                    Thread.sleep(LOOK);
                }
                seconds.complete((System.nanoTime() - begin) / 1e9);
            } catch (InterruptedException | BenchFailure failure) {
                seconds.completeExceptionally(failure);
            }
        });
        return seconds;
    }

    private static boolean isStill(Api api, String timetable, String status) {
        return api.get("scheduling", "/v1/timetables/" + timetable)
                .path("status")
                .asText()
                .equals(status);
    }

    /** Each host has agreed with as many guests as each guest with hosts. */
    private static PreparedEvent fair(BenchRun run, Api api, int perSide, int each) {
        BenchRun.say("preparing %d meetings to be placed".formatted(perSide * each));
        PreparedEvent fair =
                PreparedEvent.announce(api, EventPlan.live("Fair", perSide, run.size(25, 6), run.size(480, 15)));
        List<Meeting> meetings = fair.requestMeetings(pairs(perSide, perSide, 0, each));
        Crowd.forEach(
                meetings,
                CALLERS,
                meeting -> api.postUntilDone("scheduling", meeting.acceptance(), fair.acceptance(meeting)));
        return fair;
    }

    /** The first hosts with those guests who are so many steps away, from one number of steps to below another. */
    private static List<int[]> pairs(int hosts, int perSide, int fromStep, int toStep) {
        List<int[]> pairs = new ArrayList<>();
        for (int step = fromStep; step < toStep; step++) {
            for (int host = 0; host < Math.min(hosts, perSide); host++) {
                pairs.add(new int[] {host, (host + step * STEP_BETWEEN_PARTNERS) % perSide});
            }
        }
        return pairs;
    }
}
