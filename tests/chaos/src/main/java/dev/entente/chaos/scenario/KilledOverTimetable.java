package dev.entente.chaos.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.entente.bench.client.Crowd;
import dev.entente.bench.client.EventPlan;
import dev.entente.bench.client.Meeting;
import dev.entente.bench.client.PreparedEvent;
import dev.entente.chaos.stage.DatabaseHold;
import dev.entente.chaos.stage.Stage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is computed is nowhere but in the process, and what is published is there whole or not at all. */
final class KilledOverTimetable implements Scenario {
    private static final String SERVICE = "scheduling";
    private static final int PER_SIDE = 60;
    private static final int MEETINGS_OF_EACH = 5;
    private static final int SLOTS = 6;

    /** Fewer than would like to meet in the middle of the day: how few breaks that needs is hard to prove, so that it takes its time. */
    private static final int TABLES = 56;

    private static final int CALLERS = 8;
    private static final int SECONDS = 10;

    /** A meeting's two participants and its table. */
    private static final int CLAIMS_OF_EACH = 3;

    private static final Duration TIME_TO_COMPUTE = Duration.ofSeconds(60);
    private static final Duration TIME_TO_PUBLISH = Duration.ofSeconds(60);

    /** Which places were taken is written when all claims are; reading goes on. */
    private static final String KEEP_FROM_SETTLING = "lock table placement in share mode";

    private static final String WAITING_WITH_CLAIMS = """
            select 'waits' from pg_locks waiting
              join pg_class wanted on wanted.oid = waiting.relation and wanted.relname = 'placement'
              join pg_locks written on written.pid = waiting.pid and written.mode = 'RowExclusiveLock' and written.granted
              join pg_class claims on claims.oid = written.relation and claims.relname = 'claim'
             where not waiting.granted""";

    /** The best so far is written now and then, so something has been computed. */
    private static final String UNDER_WAY = """
            select 'computes' from timetable
             where timetable_id = cast(? as uuid) and status = 'COMPUTING' and placed is not null""";

    private static final String STATUS = "select status from timetable where timetable_id = cast(? as uuid)";

    private static final String STANDING = """
            select (select count(*) from meeting
                     where matchmaking_event_id = cast(? as uuid) and status = 'SCHEDULED') as meetings,
                   (select count(*) from claim where matchmaking_event_id = cast(? as uuid)) as claims""";

    @Override
    public int number() {
        return 33;
    }

    @Override
    public String name() {
        return "killed over a timetable";
    }

    @Override
    public String does() {
        return "kill -9 of scheduling while it computes a timetable, and again when all places of its publication are taken and not committed";
    }

    @Override
    public String passes() {
        return "the timetable is computed and published after all, each meeting once, and reporting tells the same; before that no part of it can be seen";
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
    public void play(Stage stage) throws Exception {
        do {
            timetable(stage);
        } while (stage.hasTimeLeft());
    }

    private static void timetable(Stage stage) throws SQLException, InterruptedException {
        PreparedEvent fair = fair(stage);
        String timetable = order(stage, fair);
        stage.await(
                "a computation",
                TIME_TO_COMPUTE,
                () -> !stage.sources().texts(SERVICE, UNDER_WAY, timetable).isEmpty());
        stage.lastBetween(Duration.ofMillis(500), Duration.ofSeconds(SECONDS / 2));
        stage.require(status(stage, timetable).equals("COMPUTING"), "it was computed too soon to be killed meanwhile");
        stage.fault("kill -9 " + SERVICE + " while it computes");
        stage.stack().kill(SERVICE);
        stage.recover(() -> stage.stack().start(SERVICE));
        stage.await(
                "a proposal", TIME_TO_COMPUTE, () -> status(stage, timetable).equals("PROPOSED"));

        killWhilePublished(stage, fair, timetable);
        stage.recover(() -> stage.stack().start(SERVICE));
        stage.await(
                "a publication", TIME_TO_PUBLISH, () -> status(stage, timetable).equals("PUBLISHED"));
        stage.await(
                "what reporting tells",
                TIME_TO_PUBLISH,
                () -> told(stage, fair, timetable).path("status").asText().equals("PUBLISHED"));
        requireWhole(stage, fair, timetable);
    }

    private static void killWhilePublished(Stage stage, PreparedEvent fair, String timetable)
            throws SQLException, InterruptedException {
        try (DatabaseHold hold = new DatabaseHold(stage.stack(), SERVICE)) {
            hold.execute(KEEP_FROM_SETTLING);
            stage.api().postUntilDone(SERVICE, "/v1/timetables/" + timetable + "/publication", "{}");
            stage.await("a publication under way", TIME_TO_PUBLISH, () -> isAnybodyWaiting(stage));
            stage.fault("kill -9 " + SERVICE + " while it publishes");
            stage.stack().kill(SERVICE);
            var standing = standing(stage, fair);
            stage.require(standing.equals(whole(0)), "a part of a publication can be seen: " + standing);
        }
    }

    private static void requireWhole(Stage stage, PreparedEvent fair, String timetable) {
        JsonNode published = stage.api().get(SERVICE, "/v1/timetables/" + timetable);
        int meetings = PER_SIDE * MEETINGS_OF_EACH;
        stage.require(
                published.path("publishedMeetings").asInt() == meetings,
                "of " + meetings + " meetings that have room, published are " + published.path("publishedMeetings"));
        var standing = standing(stage, fair);
        stage.require(
                standing.equals(whole(meetings)), meetings + " meetings were published, and there are " + standing);
        JsonNode told = told(stage, fair, timetable);
        stage.require(
                told.path("publishedMeetings").asInt() == meetings, "reporting tells another publication: " + told);
    }

    private static JsonNode told(Stage stage, PreparedEvent fair, String timetable) {
        for (JsonNode item :
                stage.api().get("reporting", fair.path() + "/timetables").path("items")) {
            if (item.path("timetableId").asText().equals(timetable)) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }

    private static PreparedEvent fair(Stage stage) {
        PreparedEvent fair =
                PreparedEvent.announce(stage.api(), EventPlan.live("Fair with a timetable", PER_SIDE, SLOTS, TABLES));
        List<int[]> pairs = new ArrayList<>();
        for (int host = 0; host < PER_SIDE; host++) {
            for (int step = 0; step < MEETINGS_OF_EACH; step++) {
                pairs.add(new int[] {host, (host + step) % PER_SIDE});
            }
        }
        List<Meeting> meetings = fair.requestMeetings(pairs);
        Crowd.forEach(
                meetings,
                CALLERS,
                meeting -> stage.api().postUntilDone(SERVICE, meeting.acceptance(), fair.acceptance(meeting)));
        return fair;
    }

    private static String order(Stage stage, PreparedEvent fair) {
        return stage.api()
                .postUntilDone(SERVICE, fair.path() + "/timetables", """
                        {"method": "OPTIMISED", "timeLimitSeconds": %d}""".formatted(SECONDS))
                .body()
                .path("timetableId")
                .asText();
    }

    private static String status(Stage stage, String timetable) {
        return stage.sources().texts(SERVICE, STATUS, timetable).getFirst();
    }

    private static boolean isAnybodyWaiting(Stage stage) {
        return !stage.sources().texts(SERVICE, WAITING_WITH_CLAIMS).isEmpty();
    }

    private static Map<String, Long> whole(long meetings) {
        return Map.of("meetings", meetings, "claims", CLAIMS_OF_EACH * meetings);
    }

    private static Map<String, Long> standing(Stage stage, PreparedEvent fair) {
        return stage.sources().numbers(SERVICE, STANDING, fair.id(), fair.id());
    }
}
