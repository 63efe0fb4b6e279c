package dev.entente.chaos.scenario;

import dev.entente.chaos.history.Call;
import dev.entente.chaos.history.Operation;
import dev.entente.chaos.load.Mood;
import dev.entente.chaos.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A held meeting is never cancelled; but it may turn out that it was not held, and its agreement loses its support. */
final class AgreementsWithoutMeetings implements Scenario {
    private static final String AGREED = "agreements";

    private static final String UNSUPPORTED = """
            select cast(agreement.id as text) from agreement
             where programme_id = cast(? as uuid) and unsupported order by 1""";

    private static final String MISSED = """
            select cast(meeting_id as text) from meeting
             where programme_id = cast(? as uuid) and status = 'SCHEDULED' and attendance <> 'HELD'
               and attendance <> 'UNREPORTED'""";

    @Override
    public int number() {
        return 23;
    }

    @Override
    public String name() {
        return "cancel and rebook storm, agreements losing meetings";
    }

    @Override
    public String does() {
        return "slots taken, given up and taken again; of meetings that led to an agreement the host says it did not take place";
    }

    @Override
    public String passes() {
        return "no slot is taken twice; just the agreements of meetings that were not held are marked unsupported";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Mood mood() {
        return Mood.STORMY;
    }

    @Override
    public int clients() {
        return 12;
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        while (stage.hasTimeLeft()) {
            stage.last(Duration.ofSeconds(5));
            doubtMeetings(stage);
        }
        stage.load().finish();
        stage.recover(() -> {});
        String programme = stage.ground().programmeId();
        List<String> unsupported = stage.sources().texts("agreements", UNSUPPORTED, programme);
        List<String> expected = agreementsOf(stage, stage.sources().texts("scheduling", MISSED, programme));
        stage.require(
                unsupported.equals(expected),
                "unsupported are " + unsupported + ", and not held were those of " + expected);
    }

    private static void doubtMeetings(Stage stage) {
        for (Operation agreed : stage.history().operations()) {
            if (agreed.isOk()
                    && agreed.call().deed().equals(AGREED)
                    && stage.random().nextInt(4) == 0) {
                String meeting = agreed.call().subject();
                String host = agreed.text("reportedByParticipantId");
                stage.fault("meeting " + meeting + " is said not to have been held");
                stage.clients().send(doubt(meeting, host));
            }
        }
    }

    private static Call doubt(String meeting, String host) {
        return new Call(
                "attendance",
                "scheduling",
                "/v1/meetings/" + meeting + "/attendance",
                meeting,
                UUID.randomUUID().toString(),
                "{\"participantId\":\"%s\",\"attendance\":\"NO_SHOW\",\"noShowParticipantIds\":[\"%s\"]}"
                        .formatted(host, host));
    }

    private static List<String> agreementsOf(Stage stage, List<String> meetings) {
        return stage.history().operations().stream()
                .filter(operation -> operation.isOk() && operation.call().deed().equals(AGREED))
                .filter(operation -> meetings.contains(operation.call().subject()))
                .map(operation -> operation.text("agreementId"))
                .sorted()
                .toList();
    }
}
