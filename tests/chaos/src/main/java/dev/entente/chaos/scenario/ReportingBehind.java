package dev.entente.chaos.scenario;

import dev.entente.chaos.load.Mood;
import dev.entente.chaos.stage.Stage;
import java.time.Duration;

/** Catching up must be much quicker than what makes it fall behind, or it never would. */
final class ReportingBehind implements Scenario {
    private static final long MESSAGES = 20_000;
    private static final double TIMES_AS_FAST = 10;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final String FACTS =
            "select cast(coalesce(sum(next_offset), 0) as text) from consumed_position where consumer like 'reporting.%'";
    private static final String RECORDED = "select cast(count(*) as text) from outbox";

    @Override
    public int number() {
        return 24;
    }

    @Override
    public String name() {
        return "reporting 20,000 messages behind";
    }

    @Override
    public String does() {
        return "kill -9 of reporting until 20,000 facts were recorded, or the minutes asked for are over, then started again";
    }

    @Override
    public String passes() {
        return "it catches up ten times as fast as the facts were recorded";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Duration longestRecovery() {
        return Duration.ofMinutes(3);
    }

    @Override
    public Mood mood() {
        return Mood.RESTLESS;
    }

    @Override
    public int clients() {
        return 16;
    }

    @Override
    public void play(Stage stage) {
        long appliedBefore = number(stage, "reporting", FACTS);
        stage.fault("reporting away");
        stage.stack().kill("reporting");
        long before = recorded(stage);
        long begin = System.nanoTime();
        stage.await("facts recorded", LONGEST, () -> recorded(stage) - before >= MESSAGES || !stage.hasTimeLeft());
        stage.load().finish();
        long behind = recorded(stage) - before;
        double live = behind / secondsSince(begin);
        stage.recover(() -> stage.stack().start("reporting"), () -> catchUp(stage, appliedBefore, behind, live));
    }

    private static void catchUp(Stage stage, long appliedBefore, long behind, double live) {
        stage.await("the first of them", LONGEST, () -> number(stage, "reporting", FACTS) > appliedBefore);
        long first = number(stage, "reporting", FACTS);
        long begin = System.nanoTime();
        stage.await("all of them", LONGEST, () -> number(stage, "reporting", FACTS) >= appliedBefore + behind);
        double rate = (appliedBefore + behind - first) / secondsSince(begin);
        stage.history()
                .remark("%d messages behind, recorded at %.0f/s, caught up at %.0f/s".formatted(behind, live, rate));
        stage.require(
                rate >= TIMES_AS_FAST * live, "caught up at %.0f/s what was recorded at %.0f/s".formatted(rate, live));
    }

    private static long recorded(Stage stage) {
        return number(stage, "scheduling", RECORDED) + number(stage, "agreements", RECORDED);
    }

    private static long number(Stage stage, String service, String sql) {
        return Long.parseLong(stage.sources().texts(service, sql).getFirst());
    }

    private static double secondsSince(long begin) {
        return Math.max(1, System.nanoTime() - begin) / 1e9;
    }
}
