package dev.entente.chaos.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.entente.bench.client.Reply;
import dev.entente.chaos.check.PersonTraces;
import dev.entente.chaos.stage.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Nobody can be erased yet; whoever withdraws is as gone as a person can be today. */
final class WithdrawnMidRun implements Scenario {
    private static final int OF_EACH_SIDE = 10;
    private static final Duration TIME_TO_AGREE = Duration.ofMinutes(2);
    private static final Duration TIME_TO_SETTLE = Duration.ofMinutes(2);
    private static final int OK = 200;
    private static final String REASON = "Has broken a leg";

    /** Names, addresses and reasons as they were given to registration. */
    private static final List<String> PERSONAL = List.of(REASON, "(host|guest)[0-9]+@example", "Number [0-9]+");

    private static final String LIVE = """
            select cast(meeting_id as text) || ' ' || status from meeting
             where cast(? as uuid) in (requester_participant_id, receiver_participant_id)
               and (status in ('REQUESTED', 'ACCEPTED') or status = 'SCHEDULED' and attendance = 'UNREPORTED')""";

    private static final String CLAIMED = """
            select 'slot ' || slot_id from claim
             where resource_id = cast(? as uuid)
               and meeting_id not in (select meeting_id from meeting where status = 'SCHEDULED' and attendance = 'HELD')""";

    private static final String HELD = """
            select cast(meeting_id as text) from meeting
             where programme_id = cast(? as uuid) and status = 'SCHEDULED' and attendance = 'HELD'""";

    private static final String HELD_BY_LEAVERS = """
            select cast(meeting_id as text) from meeting
             where array[requester_participant_id, receiver_participant_id]
                   && cast(string_to_array(?, ',') as uuid[])
               and status = 'SCHEDULED' and attendance = 'HELD'""";

    private static final String AGREED = """
            select cast(agreement_meeting.meeting_id as text)
              from agreement_meeting join agreement on agreement.id = agreement_meeting.agreement_id
             where agreement.programme_id = cast(? as uuid) and agreement.unsupported = ?""";

    /** Who has no settlement yet, or one that has not succeeded. */
    private static final String UNSETTLED = """
            select participant from unnest(string_to_array(?, ',')) as leaver(participant)
              left join job on type = 'withdrawal-settlement' and input ->> 'participantId' = participant
             group by participant
            having bool_and(status = 'SUCCEEDED') is not true""";

    private static final String ENDED = """
            select cast(coalesce(sum(done), 0) as text) from job
             where type = 'withdrawal-settlement' and input ->> 'participantId' = any(string_to_array(?, ','))""";

    @Override
    public int number() {
        return 27;
    }

    @Override
    public String name() {
        return "people withdraw mid-run";
    }

    @Override
    public String does() {
        return "one participant after the other withdraws while others request, accept, move and hold meetings with them";
    }

    @Override
    public String passes() {
        return "nobody who withdrew has anything ahead, or a slot; agreements of held meetings stay; nothing of a person is on a topic or in another service";
    }

    @Override
    public Duration budget() {
        return Duration.ofSeconds(40);
    }

    @Override
    public int clients() {
        return 10;
    }

    @Override
    public void play(Stage stage) throws Exception {
        List<String> leaving = leaving(stage);
        // how soon people meet depends on the run's length, and who agreed on nothing has nothing that could be lost
        stage.await("an agreement of somebody who leaves", TIME_TO_AGREE, () -> anybodyAgreed(stage, leaving));
        for (String participant : leaving) {
            stage.lastBetween(Duration.ofMillis(200), Duration.ofSeconds(2));
            withdraw(stage, participant);
        }
        while (stage.hasTimeLeft()) {
            stage.last(Duration.ofSeconds(1));
        }
        stage.load().finish();
        stage.recover(() -> {});
        stage.await(
                "the end of what they had ahead",
                TIME_TO_SETTLE,
                () -> stage.sources()
                        .texts("scheduling", UNSETTLED, String.join(",", leaving))
                        .isEmpty());
        requireSomethingEnded(stage, leaving);
        leaving.forEach(participant -> requireGone(stage, participant));
        requireHeldSupported(stage, leaving);
        new PersonTraces(stage.sources(), stage.stack().kafkaAdministrator(), PERSONAL)
                .violations()
                .forEach(found -> stage.require(false, found));
    }

    private static List<String> leaving(Stage stage) {
        return Stream.of(stage.ground().hosts(), stage.ground().guests())
                .flatMap(side -> {
                    List<String> shuffled = new ArrayList<>(side);
                    Collections.shuffle(shuffled, stage.random());
                    return shuffled.stream().limit(OF_EACH_SIDE);
                })
                .toList();
    }

    private static boolean anybodyAgreed(Stage stage, List<String> leaving) {
        return stage.history().operations().stream()
                .filter(operation -> operation.isOk() && operation.call().deed().equals("agreements"))
                .anyMatch(
                        operation -> leaving.stream().anyMatch(operation.call().body()::contains));
    }

    private static void withdraw(Stage stage, String participant) {
        stage.fault("participant " + participant + " withdraws");
        stage.history().withdrew(participant);
        Reply reply = stage.api()
                .post(
                        "registration",
                        "/v1/participants/" + participant + "/withdrawal",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("reason", REASON)
                                .put("occurredAt", stage.ground().bookedAt().toString())
                                .toString());
        stage.require(reply.status() == OK, "a withdrawal was refused: " + reply);
    }

    private static void requireSomethingEnded(Stage stage, List<String> leaving) {
        String ended = stage.sources()
                .texts("scheduling", ENDED, String.join(",", leaving))
                .getFirst();
        stage.history().remark(ended + " requests and meetings ended because somebody withdrew");
        stage.require(Long.parseLong(ended) > 0, "nobody who withdrew had anything ahead, so nothing was tried");
    }

    private static void requireGone(Stage stage, String participant) {
        Map.of("still has meeting ", LIVE, "still has ", CLAIMED)
                .forEach((what, question) -> stage.sources()
                        .texts("scheduling", question, participant)
                        .forEach(found -> stage.require(false, participant + " withdrew and " + what + found)));
    }

    private static void requireHeldSupported(Stage stage, List<String> leaving) {
        String programme = stage.ground().programmeId();
        List<String> supported = new ArrayList<>(stage.sources().texts("agreements", AGREED, programme, false));
        supported.retainAll(stage.sources().texts("scheduling", HELD_BY_LEAVERS, String.join(",", leaving)));
        stage.require(!supported.isEmpty(), "nobody who withdrew has an agreement of a held meeting, with its support");
        List<String> doubted = new ArrayList<>(stage.sources().texts("agreements", AGREED, programme, true));
        doubted.retainAll(stage.sources().texts("scheduling", HELD, programme));
        stage.require(doubted.isEmpty(), "agreements of held meetings lost their support: " + doubted);
    }
}
