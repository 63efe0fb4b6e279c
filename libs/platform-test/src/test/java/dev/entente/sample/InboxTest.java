package dev.entente.sample;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.sample.SampleService.DEAD_LETTERS;
import static dev.entente.sample.SampleService.SHIPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platform.message.Envelope;
import dev.entente.platform.message.EnvelopeHeaders;
import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sample"),
            @ResourceArg(name = "topics", value = SampleService.TOPICS)
        })
class InboxTest {
    private static final String PASSED = "entente.harbour.ship-passed.v1";
    private static final String RESTORED = "entente.harbour.ship-restored.v1";
    private static final String PAINTED = "entente.harbour.ship-painted.v1";

    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    private final UUID ship = UUID.randomUUID();

    @Test
    void appliesAMessageOnceHoweverOftenItComes() {
        Envelope first = messages.send(SHIPS, PASSED, ship, body("Argo"));
        messages.send(SHIPS, first, body("Argo"));
        messages.send(SHIPS, PASSED, ship, body("Argo"));
        messages.send(SHIPS, first, body("Argo"));
        messages.send(SHIPS, PASSED, ship, body("Argo"));

        eventuallyNoted("1", "2", "3");
    }

    @Test
    void parksWhatComesEarlyAndAppliesItWhenTheGapCloses() {
        messages.send(SHIPS, messages.envelope(PASSED, ship, 1), body("Argo"));
        messages.send(SHIPS, messages.envelope(PASSED, ship, 4), body("Argo"));
        messages.send(SHIPS, messages.envelope(PASSED, ship, 3), body("Argo"));
        eventuallyAt("1", "1", "f", "2");

        messages.send(SHIPS, messages.envelope(PASSED, ship, 2), body("Argo"));

        eventuallyNoted("1", "2", "3", "4");
        eventuallyAt("1", "4", "f", "0");
        assertThat(Sql.column("select version from parked_message where aggregate_id = ?", ship.toString()))
                .isEmpty();
    }

    @Test
    void tellsTheHandlerWhereAParkedMessageLay() {
        messages.send(SHIPS, messages.envelope(PASSED, ship, 2), body("Argo"));
        messages.send(SHIPS, messages.envelope(PASSED, ship, 1), body("Argo"));

        eventuallyNoted("1", "2");
        List<String> offsets =
                Sql.column("select topic_offset from ship_log where ship_id = ? order by version desc", ship);
        assertThat(Long.parseLong(offsets.get(0))).isLessThan(Long.parseLong(offsets.get(1)));
    }

    @Test
    void setsUnreadableBodyAsideAndHoldsItsSuccessorsOnly() {
        UUID other = UUID.randomUUID();
        messages.send(SHIPS, PASSED, ship, body("Argo"));
        messages.send(SHIPS, PASSED, ship, "{\"ship\":{\"shipId\":\"no id\"}}");
        messages.send(SHIPS, PASSED, ship, body("Argo"));
        messages.send(SHIPS, PASSED, other, "{\"ship\":{\"shipId\":\"%s\",\"name\":\"Beagle\"}}".formatted(other));

        eventually(() -> assertThat(noted(other)).containsExactly("1"));
        eventuallyAt("1", "1", "t", "1");
        assertThat(noted(ship)).containsExactly("1");
        assertThat(deadLetters())
                .containsExactly(List.of(PASSED, "2", "The body cannot be read: InvalidFormatException"));
    }

    @Test
    void setsAsideWhatARuleRefuses() {
        messages.send(SHIPS, PASSED, ship, body("Flying Dutchman"));

        eventually(() -> assertThat(deadLetters()).containsExactly(List.of(PASSED, "1", "SHIP_MUST_NOT_BE_A_GHOST")));
        assertThat(noted(ship)).isEmpty();
    }

    @Test
    void setsAsideWhatHasNoBody() {
        Envelope envelope = messages.next(PASSED, ship);
        messages.send(SHIPS, ship.toString(), dev.entente.platform.message.EnvelopeHeaders.write(envelope), null);

        eventually(() -> assertThat(deadLetters()).containsExactly(List.of(PASSED, "1", "The message has no body")));
    }

    @Test
    void announcesADeadLetterWithoutItsContent() {
        messages.send(SHIPS, PASSED, ship, "{\"ship\":\"Queen Anne's Revenge\"}");
        eventually(() -> assertThat(deadLetters()).hasSize(1));
        String id = Sql.value("select id from dead_letter where aggregate_id = ?", ship.toString());

        eventually(() -> assertThat(messages.publishedOn(DEAD_LETTERS, id)).hasSize(1));

        assertThat(messages.publishedOn(DEAD_LETTERS, id).get(0).body().toString())
                .contains(SHIPS, "sample.ships")
                .doesNotContain("Queen Anne");
    }

    @Test
    void goesOnPastATypeItDoesNotUse() {
        messages.send(SHIPS, PASSED, ship, body("Argo"));
        messages.send(SHIPS, PAINTED, ship, "{\"anything\":true}");
        messages.send(SHIPS, PASSED, ship, body("Argo"));

        eventuallyNoted("1", "3");
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void ignoresFieldsThatItDoesNotKnow() {
        messages.send(
                SHIPS,
                PASSED,
                ship,
                "{\"tide\":\"high\",\"ship\":{\"shipId\":\"%s\",\"name\":\"Argo\",\"flag\":\"GR\"}}".formatted(ship));

        eventuallyNoted("1");
    }

    @Test
    void keepsAMessageWithoutReadableHeadersAndGoesOn() {
        String mark = "mark-" + ship;
        messages.send(SHIPS, ship.toString(), Map.of("ce_type", PASSED, "mark", mark), new byte[] {1, 2, 3});
        messages.send(SHIPS, PASSED, ship, body("Argo"));

        eventuallyNoted("1");
        assertThat(Sql.rows(
                        "select aggregate_id, reason, encode(payload, 'hex') from dead_letter where headers->>'mark' = ?",
                        mark))
                .containsExactly(List.of("null", "The envelope's headers cannot be read", "010203"));
    }

    /** A time that no column takes would keep the message from being set aside, and its consumer from going on. */
    @Test
    void keepsAMessageOfATimeBeyondAllYearsAndGoesOn() {
        String mark = "mark-" + ship;
        Map<String, String> headers = new HashMap<>(EnvelopeHeaders.write(messages.envelope(PASSED, ship, 1)));
        headers.put("ce_time", "+999999999-12-31T23:59:59Z");
        headers.put("mark", mark);
        messages.send(SHIPS, ship.toString(), headers, new byte[] {1, 2, 3});
        messages.send(SHIPS, PASSED, ship, body("Argo"));

        eventuallyNoted("1");
        assertThat(Sql.rows("select reason from dead_letter where headers->>'mark' = ?", mark))
                .containsExactly(List.of("The envelope's headers cannot be read"));
    }

    @Test
    void keepsAMessageWhoseOffsetAnotherDeadLetterHadInALogThatIsGone() {
        unreadable("before the loss");
        eventually(() -> assertThat(unreadableLetters("before the loss")).hasSize(1));
        // as if the broker had lost its log, and the next message came with an offset that a letter had before
        Sql.run("""
                insert into dead_letter(id, consumer, topic, partition, "offset", reason, headers, payload, status)
                select gen_random_uuid(), consumer, topic, partition, "offset" + 1, reason, '{}', payload, 'SKIPPED'
                  from dead_letter where headers->>'mark' = 'before the loss""" + ship + "'");

        unreadable("after the loss");

        eventually(() -> assertThat(unreadableLetters("after the loss")).containsExactly("OPEN"));
    }

    private void unreadable(String when) {
        messages.send(SHIPS, ship.toString(), Map.of("ce_type", PASSED, "mark", when + ship), new byte[] {1, 2, 3});
    }

    private List<String> unreadableLetters(String when) {
        return Sql.column("select status from dead_letter where headers->>'mark' = ?", when + ship);
    }

    @Test
    void goesOnFromTheRestoredVersionAndDropsTheLostEpoch() {
        messages.send(SHIPS, messages.envelope(PASSED, ship, 1), body("Argo"));
        messages.send(SHIPS, messages.envelope(PASSED, ship, 2), body("Argo"));
        messages.send(SHIPS, inSecondEpoch(messages.envelope(RESTORED, ship, 2)), body("Argo, restored"));
        messages.send(SHIPS, messages.envelope(PASSED, ship, 3), body("lost"));
        messages.send(SHIPS, inSecondEpoch(messages.envelope(PASSED, ship, 3)), body("Argo, again"));

        eventuallyNoted("1", "2", "2", "3");
        assertThat(Sql.column("select name from ship_log where ship_id = ? order by seq", ship))
                .containsExactly("Argo", "Argo", "Argo, restored", "Argo, again");
    }

    @Test
    void keepsWhatTheRestoredSenderToldAgain() {
        messages.send(SHIPS, PASSED, ship, body("Argo"));
        messages.send(SHIPS, inSecondEpoch(messages.envelope(RESTORED, ship, 1)), body("Argo, restored"));

        String partition = messages.startEpochWithout(SHIPS, ship);

        eventuallyStarted(partition);
        assertThat(noted(ship)).containsExactly("1", "1");
        assertThat(differences()).isEmpty();
    }

    @Test
    void voidsWhatTheRestoredSenderDidNotTellAgain() {
        messages.send(SHIPS, PASSED, ship, body("Argo"));
        messages.send(SHIPS, PASSED, ship, body("Argo"));
        eventuallyNoted("1", "2");

        String partition = messages.startEpochWithout(SHIPS, ship);

        eventuallyStarted(partition);
        assertThat(noted(ship)).isEmpty();
        assertThat(differences()).containsExactly(List.of("2", "1", "2", "null"));
        messages.send(SHIPS, messages.envelope(PASSED, ship, 3), body("Argo, lost"));
        messages.send(SHIPS, inSecondEpoch(messages.envelope(PASSED, ship, 1)), body("Argo, again"));
        eventuallyNoted("1");
    }

    @Test
    void keepsWhatWasToldAgainButCouldNotBeRead() {
        messages.send(SHIPS, PASSED, ship, body("Argo"));
        eventuallyNoted("1");
        messages.send(SHIPS, inSecondEpoch(messages.envelope(RESTORED, ship, 1)), "1");

        String partition = messages.startEpochWithout(SHIPS, ship);

        eventuallyStarted(partition);
        assertThat(noted(ship)).containsExactly("1");
        assertThat(differences()).isEmpty();
        eventuallyAt("1", "1", "t", "0");
    }

    @Test
    void waitsNoMoreForAnybodyToDecideAboutWhatIsVoid() {
        messages.send(SHIPS, PASSED, ship, "1");
        messages.send(SHIPS, PASSED, ship, body("Argo"));
        eventuallyAt("0", "0", "t", "1");

        String partition = messages.startEpochWithout(SHIPS, ship);

        eventuallyStarted(partition);
        eventuallyAt("2", "0", "f", "0");
        assertThat(Sql.column("select status from dead_letter where aggregate_id = ?", ship.toString()))
                .containsExactly("RETRIED");
    }

    @Test
    void notesWhatTheRestoredSenderTookBack() {
        messages.send(SHIPS, PASSED, ship, body("Argo"));
        messages.send(SHIPS, PASSED, ship, body("Argo"));
        messages.send(SHIPS, PASSED, ship, body("Argo"));
        messages.send(SHIPS, inSecondEpoch(messages.envelope(RESTORED, ship, 2)), body("Argo, restored"));

        eventuallyNoted("1", "2", "3", "2");
        assertThat(differences()).containsExactly(List.of("2", "1", "3", "2"));
    }

    @Test
    void appliesALongRunInOrder() {
        for (int version = 1; version <= 300; version++) {
            messages.send(SHIPS, PASSED, ship, body("Argo"));
        }

        eventually(() -> assertThat(noted(ship)).hasSize(300).isEqualTo(Sql.column("select generate_series(1, 300)")));
    }

    private static void eventuallyStarted(String partition) {
        eventually(() -> assertThat(
                        Sql.rows("select epoch, blocked from applied_version where aggregate_id = ?", partition))
                .containsExactly(List.of("2", "f")));
    }

    /** Epoch, what was held of which epoch, what was told. */
    private List<List<String>> differences() {
        return Sql.rows(
                "select epoch, held_epoch, held_version, told_version from restore_difference where aggregate_id = ?",
                ship.toString());
    }

    private String body(String name) {
        return "{\"ship\":{\"shipId\":\"%s\",\"name\":\"%s\"}}".formatted(ship, name);
    }

    private static Envelope inSecondEpoch(Envelope first) {
        return new Envelope(
                first.messageId(),
                first.type(),
                first.source(),
                first.aggregateId(),
                first.aggregateVersion(),
                first.recordedAt(),
                2,
                first.traceParent());
    }

    private void eventuallyNoted(String... versions) {
        eventually(() -> assertThat(noted(ship)).containsExactly(versions));
    }

    private static List<String> noted(UUID ship) {
        return Sql.column("select version from ship_log where ship_id = ? order by seq", ship);
    }

    private void eventuallyAt(String epoch, String version, String blocked, String parked) {
        eventually(() -> assertThat(Sql.rows(
                        "select epoch, version, blocked, parked from applied_version where aggregate_id = ?",
                        ship.toString()))
                .containsExactly(List.of(epoch, version, blocked, parked)));
    }

    /** Type, version, reason. */
    private List<List<String>> deadLetters() {
        return Sql.rows(
                "select type, version, reason from dead_letter where aggregate_id = ? order by received_at",
                ship.toString());
    }
}
