package dev.entente.chaos.scenario;

import dev.entente.chaos.load.Mood;
import dev.entente.chaos.stage.Stage;
import java.time.Duration;

/** Commands need no broker; the outbox keeps what it cannot send. */
final class BookingsWithoutBroker implements Scenario {
    private static final long BOOKINGS = 5000;
    private static final Duration LONGEST = Duration.ofMinutes(20);

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String name() {
        return "broker away while 5,000 bookings are made";
    }

    @Override
    public String does() {
        return "kill -9 of Kafka; it is started again when 5,000 slots were booked, or the time is over";
    }

    @Override
    public String passes() {
        return "bookings go on without a broker; the outbox drains in order within 90 s of its return";
    }

    @Override
    public Duration longestRecovery() {
        return Duration.ofSeconds(90);
    }

    @Override
    public int clients() {
        return 12;
    }

    @Override
    public Mood mood() {
        return Mood.RESTLESS;
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(4);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        stage.last(Duration.ofSeconds(3));
        stage.fault("kafka away");
        stage.stack().kill("kafka");
        long before = stage.load().bookings();
        stage.await(
                "bookings without a broker",
                LONGEST,
                () -> stage.load().bookings() - before >= BOOKINGS || !stage.hasTimeLeft());
        stage.history().remark(stage.load().bookings() - before + " bookings without a broker");
        stage.recover(() -> stage.stack().start("kafka"));
    }
}
