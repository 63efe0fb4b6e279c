package dev.entente.scheduling;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.entente.platformtest.contracts.Schemas;
import dev.entente.platformtest.messages.PublishedMessage;
import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "scheduling"))
class TimetablesTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    private static @Nullable Gathering crowded;

    @Test
    void proposesWithoutBookingAndPublishesOnCommand() {
        Gathering hannover = hannover(3);
        List<String> accepted = acceptedMeetings(hannover, 6);

        String timetable = starts(hannover, false);
        JsonPath proposal = reaches(hannover, timetable, "PROPOSED");
        assertThat(proposal.getInt("certificate.requested")).isEqualTo(accepted.size());
        assertThat(proposal.getInt("certificate.placed")).isEqualTo(accepted.size());
        assertThat(proposal.getInt("certificate.placedBound")).isEqualTo(accepted.size());
        assertThat(statuses(hannover)).containsOnly("ACCEPTED");

        hannover.organiser()
                .gets("/v1/timetables/" + timetable + "/placements")
                .statusCode(200)
                .body("items", hasSize(accepted.size()));
        hannover.organiser()
                .posts("/v1/timetables/" + timetable + "/publication", Map.of())
                .statusCode(202)
                .header("Location", notNullValue());
        reaches(hannover, timetable, "PUBLISHED");

        assertThat(statuses(hannover)).containsOnly("SCHEDULED");
        Claims.assertSound(hannover);
    }

    @Test
    void saysThatAllMeetingsOfAProposalArePlaced() {
        Gathering hannover = hannover(3);
        acceptedMeetings(hannover, 5);

        ValidatableResponse started = order(hannover, Map.of("method", "OPTIMISED"));

        eventually(() -> hannover.organiser()
                .gets("/v1/jobs/" + started.extract().path("jobId"))
                .body("status", equalTo("SUCCEEDED"))
                .body("progress.phase", equalTo("proposed"))
                .body("progress.done", equalTo(5))
                .body("progress.total", equalTo(5)));
    }

    @Test
    void publishesAtOnceWhenAsked() {
        Gathering hannover = hannover(3);
        acceptedMeetings(hannover, 5);

        String timetable = starts(hannover, true);
        reaches(hannover, timetable, "PUBLISHED");

        assertThat(statuses(hannover)).containsOnly("SCHEDULED");
        Claims.assertSound(hannover);
    }

    @Test
    void isAProposalAgainWhenItsPublicationIsGivenUp() {
        Gathering hannover = hannover(3);
        acceptedMeetings(hannover, 3);
        String timetable = starts(hannover, false);
        reaches(hannover, timetable, "PROPOSED");
        leftPublishingByAProcessThatDied(timetable);

        eventually(() -> hannover.organiser()
                .gets("/v1/timetables/" + timetable)
                .body("status", equalTo("PROPOSED"))
                .body("reason", containsString("was given up")));
        hannover.organiser()
                .posts("/v1/timetables/" + timetable + "/publication", Map.of())
                .statusCode(202);
        reaches(hannover, timetable, "PUBLISHED");
    }

    /** After more attempts than any job is granted. */
    private static void leftPublishingByAProcessThatDied(String timetable) {
        Sql.run("update timetable set status = 'PUBLISHING' where timetable_id = '" + timetable + "'");
        Sql.rows("""
                insert into job(id, type, owner_account_id, status, input, lease_holder, leased_until, attempts)
                values (?, 'timetable', 'nobody', 'RUNNING', jsonb_build_object('timetableId', ?), 'gone',
                        now() - interval '1 second', 1000)
                returning id""", UUID.randomUUID(), timetable);
    }

    @Test
    void tellsItsFactsInOrderAndByContract() {
        Gathering hannover = hannover(3);
        acceptedMeetings(hannover, 3);

        String timetable = starts(hannover, true);
        reaches(hannover, timetable, "PUBLISHED");

        eventually(() -> assertThat(factsOf(timetable))
                .containsExactly("timetable-started.v1", "timetable-proposed.v1", "timetable-published.v1"));
        published(timetable)
                .forEach(message ->
                        Schemas.validate(message.type(), message.body().toString()));
    }

    @Test
    void respectsBookingsMadeSinceTheProposal() {
        Gathering small = hannover(1);
        Guest ada = small.visitor();
        Guest bob = small.visitor();
        String meetingId = ada.requestsMeetingWith(bob);
        bob.accepts(meetingId).statusCode(200);
        String timetable = starts(small, false);
        reaches(small, timetable, "PROPOSED");
        String slot = small.organiser()
                .gets("/v1/timetables/" + timetable + "/placements")
                .extract()
                .path("items[0].slotId");
        small.visitor().meets(small.visitor(), UUID.fromString(slot));

        small.organiser()
                .posts("/v1/timetables/" + timetable + "/publication", Map.of())
                .statusCode(202);
        JsonPath published = reaches(small, timetable, "PUBLISHED");

        assertThat(published.getInt("overtakenMeetings")).isEqualTo(1);
        assertThat(Claims.statusOf(meetingId)).isEqualTo("ACCEPTED");
        Claims.assertSound(small);
    }

    @Test
    void saysWhoIsWorstOffAndHowMuchOfItIsForItsOwnDay() {
        Gathering fair = hannover(1);
        for (int taken : new int[] {1, 3, 5}) {
            fair.visitor().meets(fair.visitor(), fair.slot(taken));
        }
        Guest ada = fair.visitor();
        ada.agreesToMeet(fair.visitor());
        ada.agreesToMeet(fair.visitor());

        JsonPath proposal = reaches(fair, starts(fair, Map.of("method", "OPTIMISED")), "PROPOSED");

        assertThat(proposal.getInt("certificate.worstOff.breaks")).isEqualTo(1);
        assertThat(proposal.getList("certificate.worstOff.participants.participantId"))
                .containsExactly(ada.id.toString());
        assertThat(proposal.getInt("certificate.worstOff.participants[0].meetings"))
                .isEqualTo(2);
        assertThat(proposal.getInt("certificate.worstOff.participants[0].breaksAlone"))
                .isZero();
        assertThat(proposal.getInt("certificate.worstOff.participants[0].breaksByOthers"))
                .isEqualTo(1);
    }

    @Test
    void knowsTheBreaksThatNoMethodCanSpare() {
        Gathering fair = hannover(2);
        Guest ada = fair.visitor();
        ada.meets(fair.visitor(), fair.slot(0));
        ada.meets(fair.visitor(), fair.slot(5));
        ada.agreesToMeet(fair.visitor());

        JsonPath proposal = reaches(fair, starts(fair, false), "PROPOSED");

        assertThat(proposal.getString("method")).isEqualTo("FIRST_FIT");
        assertThat(proposal.getInt("certificate.breaksLowerBound")).isEqualTo(1);
        assertThat(proposal.getInt("certificate.worstOff.participants[0].breaksAlone"))
                .isEqualTo(1);
    }

    @Test
    void supersedesTheOnePublishedBefore() {
        Gathering hannover = hannover(3);
        acceptedMeetings(hannover, 2);
        String first = starts(hannover, true);
        reaches(hannover, first, "PUBLISHED");

        String second = starts(hannover, true);
        reaches(hannover, second, "PUBLISHED");

        reaches(hannover, first, "SUPERSEDED");
    }

    @Test
    void saysWhyNothingCanBePlaced() {
        Gathering hannover = hannover(3);
        acceptedMeetings(hannover, 2);
        Sql.run("update slot set starts_at = now() - interval '1 day' where matchmaking_event_id = '" + hannover.id
                + "'");

        String timetable = starts(hannover, false);

        assertThat(reaches(hannover, timetable, "INFEASIBLE").getString("reason"))
                .startsWith("No slot can be booked");
    }

    @Test
    void isDiscardedByItsOrganiserOnly() {
        Gathering hannover = hannover(3);
        String timetable = starts(hannover, false);
        reaches(hannover, timetable, "PROPOSED");
        Caller stranger = Caller.organiser(UUID.randomUUID());

        stranger.gets("/v1/timetables/" + timetable).statusCode(404);
        stranger.gets(hannover.path("/timetables")).statusCode(404);
        stranger.posts("/v1/timetables/" + timetable + "/discard", Map.of()).statusCode(404);
        hannover.organiser()
                .posts("/v1/timetables/" + timetable + "/discard", Map.of())
                .statusCode(200)
                .body("status", equalTo("DISCARDED"));
        hannover.organiser()
                .posts("/v1/timetables/" + timetable + "/publication", Map.of())
                .statusCode(409)
                .body("code", equalTo("TIMETABLE_MUST_BE_PROPOSED"));
    }

    @Test
    void publishesMoreMeetingsThanOneBatchHolds() {
        Gathering fair = Gathering.tomorrow(messages).session(6).tables(30);
        fair.announced();
        List<Guest> visitors = fair.visitors(46);
        int meetings = 0;
        for (int guest = 0; guest < visitors.size(); guest++) {
            for (int step = 1; step <= 5; step++) {
                Guest other = visitors.get((guest + step) % visitors.size());
                String meetingId = visitors.get(guest).requestsMeetingWith(other);
                other.accepts(meetingId).statusCode(200);
                meetings++;
            }
        }

        String timetable = starts(fair, true);
        JsonPath published = reaches(fair, timetable, "PUBLISHED");

        assertThat(meetings).isGreaterThan(200);
        assertThat(published.getInt("publishedMeetings")).isEqualTo(published.getInt("certificate.placed"));
        assertThat(published.getInt("certificate.placed")).isGreaterThan(220);
        Claims.assertSound(fair);
    }

    @Test
    void optimisesUntilNothingBetterCanBe() {
        Gathering hannover = hannover(3);
        List<String> accepted = acceptedMeetings(hannover, 6);

        String timetable = starts(hannover, Map.of("method", "OPTIMISED", "timeLimitSeconds", 20));
        JsonPath proposal = reaches(hannover, timetable, "PROPOSED");

        assertThat(proposal.getInt("certificate.placed")).isEqualTo(accepted.size());
        assertThat(proposal.getInt("certificate.breaks")).isZero();
        assertThat(proposal.getBoolean("certificate.optimal")).isTrue();
        assertThat(proposal.getInt("certificate.fairness")).isZero();
        assertThat(proposal.getInt("wishes.timeLimitSeconds")).isEqualTo(20);
    }

    @Test
    void saysWhoHasMoreMeetingsThanSlots() {
        Gathering hannover = hannover(9);
        Guest ada = hannover.visitor();
        for (Guest other : hannover.visitors(7)) {
            String meetingId = ada.requestsMeetingWith(other);
            other.accepts(meetingId).statusCode(200);
        }

        String timetable = starts(hannover, Map.of("method", "OPTIMISED"));
        JsonPath infeasible = reaches(hannover, timetable, "INFEASIBLE");

        assertThat(infeasible.getString("obstacle.kind")).isEqualTo("TOO_FEW_SLOTS");
        assertThat(infeasible.getList("obstacle.participantIds")).containsExactly(ada.id.toString());
        assertThat(infeasible.getList("obstacle.meetingIds")).hasSize(7);
        assertThat(infeasible.getInt("obstacle.missing")).isEqualTo(1);
        assertThat(infeasible.getString("reason")).contains("7 meetings for 6 slots: 1 too many");
        assertThat(infeasible.getList("obstacle.further")).isEmpty();
    }

    @Test
    void saysAtOnceOfEverybodyWhoHasMoreMeetingsThanSlots() {
        Gathering hannover = hannover(9);
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        for (Guest other : hannover.visitors(7)) {
            ada.agreesToMeet(other);
            bob.agreesToMeet(other);
        }

        JsonPath infeasible = reaches(hannover, starts(hannover, Map.of("method", "OPTIMISED")), "INFEASIBLE");

        assertThat(List.of(
                        infeasible.getString("obstacle.participantIds[0]"),
                        infeasible.getString("obstacle.further[0].participantIds[0]")))
                .containsExactlyInAnyOrder(ada.id.toString(), bob.id.toString());
        assertThat(infeasible.getString("obstacle.further[0].kind")).isEqualTo("TOO_FEW_SLOTS");
        assertThat(infeasible.getInt("obstacle.further[0].missing")).isEqualTo(1);
    }

    @Test
    void saysWhoseLimitForbidsAllItsMeetings() {
        Gathering hannover = Gathering.tomorrow(messages).tables(9).rule("maxMeetingsPerParticipant", 2);
        hannover.announced();
        Guest ada = hannover.visitor();
        for (Guest other : hannover.visitors(3)) {
            String meetingId = ada.requestsMeetingWith(other);
            other.accepts(meetingId).statusCode(200);
        }

        String timetable = starts(hannover, Map.of("method", "OPTIMISED"));
        JsonPath infeasible = reaches(hannover, timetable, "INFEASIBLE");

        assertThat(infeasible.getString("obstacle.kind")).isEqualTo("MEETING_LIMIT");
        assertThat(infeasible.getList("obstacle.participantIds")).containsExactly(ada.id.toString());
        assertThat(infeasible.getInt("obstacle.missing")).isEqualTo(1);
    }

    @Test
    void choosesByWeightWhenMoreIsWishedThanThereIsRoomFor() {
        Gathering hannover = Gathering.tomorrow(messages).tables(9).rule("maxMeetingsPerParticipant", 2);
        hannover.announced();
        Guest ada = hannover.visitor();
        List<String> wished = new ArrayList<>();
        for (Guest other : hannover.visitors(3)) {
            String meetingId = ada.requestsMeetingWith(other);
            other.accepts(meetingId).statusCode(200);
            wished.add(meetingId);
        }

        String timetable = starts(
                hannover,
                Map.of(
                        "method",
                        "OPTIMISED",
                        "goal",
                        "CHOOSE_AND_PLACE",
                        "weights",
                        Map.of("meetings", Map.of(wished.get(1), 4, wished.get(2), 2)),
                        "rest",
                        Map.of("afterMeetings", 1),
                        "publish",
                        true));
        JsonPath chosen = reaches(hannover, timetable, "PUBLISHED");

        assertThat(chosen.getInt("certificate.placed")).isEqualTo(2);
        assertThat(chosen.getInt("certificate.placedBound")).isEqualTo(2);
        assertThat(chosen.getInt("certificate.placedWeight")).isEqualTo(6);
        assertThat(chosen.getInt("certificate.placedWeightBound")).isEqualTo(6);
        assertThat(chosen.getInt("certificate.breaks")).isEqualTo(1);
        assertThat(chosen.getInt("wishes.rest.slots")).isEqualTo(1);
        assertThat(wished.stream().map(Claims::statusOf)).containsExactly("ACCEPTED", "SCHEDULED", "SCHEDULED");
        Claims.assertSound(hannover);
        published(timetable)
                .forEach(message ->
                        Schemas.validate(message.type(), message.body().toString()));
    }

    @Test
    void comesAsCloseToTargetsAsItCanBeforeWeightsCount() {
        Gathering hannover = Gathering.tomorrow(messages).tables(9).rule("maxMeetingsPerParticipant", 2);
        hannover.announced();
        Guest ada = hannover.visitor();
        for (Guest other : hannover.visitors(3)) {
            other.accepts(ada.requestsMeetingWith(other)).statusCode(200);
        }
        Guest bob = hannover.visitor();
        Guest cleo = hannover.visitor();
        String otherMeeting = bob.requestsMeetingWith(cleo);
        cleo.accepts(otherMeeting).statusCode(200);

        String timetable = starts(
                hannover,
                Map.of(
                        "method",
                        "OPTIMISED",
                        "goal",
                        "CHOOSE_AND_PLACE",
                        "targets",
                        Map.of("everybody", 1, "participationTypes", Map.of("visitor", 2)),
                        "publish",
                        true));
        JsonPath chosen = reaches(hannover, timetable, "PUBLISHED");

        // Ada can meet two of three, whom one meeting is missing then as it is to Bob and Cleo; the third has none
        assertThat(chosen.getInt("certificate.targets.participants")).isEqualTo(6);
        assertThat(chosen.getInt("certificate.targets.met")).isEqualTo(1);
        assertThat(chosen.getInt("certificate.targets.missing")).isEqualTo(6);
        assertThat(chosen.getInt("certificate.targets.missingBound")).isEqualTo(6);
        assertThat(chosen.getList("certificate.targets.shortfalls")).hasSize(5);
        assertThat(chosen.getInt("certificate.targets.shortfalls[0].missing")).isEqualTo(2);
        assertThat(chosen.getBoolean("certificate.optimal")).isTrue();
        assertThat(chosen.getInt("wishes.targets.participationTypes.visitor")).isEqualTo(2);
        assertThat(Claims.statusOf(otherMeeting)).isEqualTo("SCHEDULED");
        published(timetable)
                .forEach(message ->
                        Schemas.validate(message.type(), message.body().toString()));
    }

    @Test
    void refusesTargetsThatNothingWouldLookAfter() {
        Gathering hannover = Gathering.tomorrow(messages).tables(1);
        hannover.announced();
        Map<String, Object> two = Map.of("everybody", 2);

        refusedAs(hannover, Map.of("method", "OPTIMISED", "targets", two), "TARGETS_MUST_BE_FOR_CHOOSING", "/targets");
        refusedAs(
                hannover,
                Map.of("method", "FIRST_FIT", "goal", "CHOOSE_AND_PLACE", "targets", two),
                "TARGETS_MUST_BE_SEARCHED_FOR",
                "/targets");
        refusedAs(
                hannover,
                Map.of(
                        "method",
                        "OPTIMISED",
                        "goal",
                        "CHOOSE_AND_PLACE",
                        "targets",
                        Map.of("participationTypes", Map.of("alien", 1))),
                "PARTICIPATION_TYPE_MUST_EXIST",
                "/targets/participationTypes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIMISED", "FIRST_FIT"})
    void leavesTimeToGoFromHallToHall(String method) {
        Gathering hannover = Gathering.tomorrow(messages).tables(1);
        hannover.announced();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        Guest cleo = hannover.visitor();
        hannover.boothOf(bob, "Hall 1");
        hannover.boothOf(cleo, "Hall 2");
        hannover.announced();
        List<String> meetings = new ArrayList<>();
        for (Guest exhibitor : List.of(bob, cleo)) {
            String meetingId = ada.requestsMeetingWith(exhibitor);
            exhibitor.accepts(meetingId).statusCode(200);
            meetings.add(meetingId);
        }

        String timetable = starts(hannover, Map.of("method", method, "travelSlots", 1, "publish", true));
        JsonPath made = reaches(hannover, timetable, "PUBLISHED");

        assertThat(made.getInt("wishes.travelSlots")).isEqualTo(1);
        assertThat(made.getBoolean("provenForItsHalls")).isEqualTo(method.equals("OPTIMISED"));
        assertThat(made.getInt("certificate.placed")).isEqualTo(2);
        // the idle slot in between is the way
        assertThat(made.getInt("certificate.breaks")).isEqualTo(1);
        assertThat(meetings.stream().map(Claims::statusOf)).containsOnly("SCHEDULED");
        published(timetable)
                .forEach(message ->
                        Schemas.validate(message.type(), message.body().toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIMISED", "FIRST_FIT"})
    void grantsSomebodyARestOfItsOwnOfWhomNobodyElseIsTold(String method) {
        Gathering hannover = hannover(2);
        Guest ada = hannover.visitor();
        for (int meeting = 0; meeting < 2; meeting++) {
            Guest other = hannover.visitor();
            other.accepts(ada.requestsMeetingWith(other)).statusCode(200);
        }

        String timetable = starts(
                hannover,
                Map.of(
                        "method",
                        method,
                        "ownPaces",
                        Map.of(ada.id, Map.of("rest", Map.of("afterMeetings", 1))),
                        "publish",
                        true));
        JsonPath made = reaches(hannover, timetable, "PUBLISHED");

        assertThat(made.getInt("wishes.ownPaces.'" + ada.id + "'.rest.slots")).isEqualTo(1);
        assertThat(made.getInt("certificate.placed")).isEqualTo(2);
        // her rest in between
        assertThat(made.getInt("certificate.breaks")).isEqualTo(1);
        assertThat(published(timetable)).isNotEmpty().allSatisfy(message -> {
            Schemas.validate(message.type(), message.body().toString());
            assertThat(message.body().at("/timetable/wishes/ownPaces").asInt()).isEqualTo(1);
            assertThat(message.body().at("/timetable/wishes").toString()).doesNotContain(ada.id.toString());
        });
    }

    @Test
    void refusesPacesThatMakeNoSense() {
        Gathering hannover = hannover(3);

        refusedAs(
                hannover,
                Map.of("method", "OPTIMISED", "ownPaces", Map.of(hannover.id, Map.of("travelSlots", 1))),
                "PARTICIPANT_MUST_BE_OF_THE_EVENT",
                "/ownPaces");
    }

    /** The second session has slots of the first, as where an opening for some lies within the whole day. */
    @ParameterizedTest
    @ValueSource(strings = {"OPTIMISED", "FIRST_FIT"})
    void placesMeetingsInTheirSessionsAndInTheirOrder(String method) {
        Gathering hannover =
                Gathering.tomorrow(messages).sessionAt(3, 5).tables(2).announced();
        List<Guest> guests = hannover.visitors(6);
        String first = accepted(guests.get(0), guests.get(1));
        String second = accepted(guests.get(2), guests.get(3));
        String third = accepted(guests.get(4), guests.get(5));

        String timetable = starts(
                hannover,
                Map.of(
                        "method",
                        method,
                        "conditions",
                        Map.of(
                                second, Map.of("afterMeetingIds", List.of(first)),
                                first,
                                        Map.of(
                                                "sessionIds",
                                                List.of(hannover.sessionId(1)),
                                                "afterMeetingIds",
                                                List.of(third))),
                        "publish",
                        true));
        JsonPath made = reaches(hannover, timetable, "PUBLISHED");

        assertThat(made.getList("wishes.conditions.'" + first + "'.afterMeetingIds"))
                .containsExactly(third);
        assertThat(number(hannover, first)).isBetween(3, 4);
        assertThat(number(hannover, second)).isGreaterThan(number(hannover, first));
        assertThat(number(hannover, third)).isLessThan(number(hannover, first));
        assertThat(published(timetable)).isNotEmpty().allSatisfy(message -> {
            Schemas.validate(message.type(), message.body().toString());
            assertThat(message.body().at("/timetable/wishes/conditions")).hasSize(2);
        });
    }

    /** Its slots are another session's, too. */
    @Test
    void placesNothingInASessionThatIsClosed() {
        Gathering hannover =
                Gathering.tomorrow(messages).sessionAt(3, 5).tables(2).announced();
        String meeting = accepted(hannover.visitor(), hannover.visitor());
        hannover.closesSession(1);

        String timetable = starts(
                hannover, underConditions(Map.of(meeting, Map.of("sessionIds", List.of(hannover.sessionId(1))))));

        JsonPath made = reaches(hannover, timetable, "INFEASIBLE");
        assertThat(made.getString("obstacle.kind")).isEqualTo("NO_COMMON_SLOT");
        assertThat(made.getString("obstacle.sentence")).contains("in its sessions");
    }

    private static int number(Gathering gathering, String meetingId) {
        String slot = slotOf(meetingId);
        return IntStream.range(0, 6)
                .filter(number -> gathering.slot(number).toString().equals(slot))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesConditionsThatMakeNoSense() {
        Gathering hannover = hannover(3);
        String one = accepted(hannover.visitor(), hannover.visitor());
        String other = accepted(hannover.visitor(), hannover.visitor());
        UUID nothing = UUID.randomUUID();

        refusedAs(hannover, underConditions(Map.of(nothing, Map.of())), "MEETING_MUST_BE_OF_THE_EVENT", "/conditions");
        refusedAs(
                hannover,
                underConditions(Map.of(one, Map.of("afterMeetingIds", List.of(other, nothing)))),
                "MEETING_MUST_BE_OF_THE_EVENT",
                "/conditions/" + one + "/afterMeetingIds");
        refusedAs(
                hannover,
                underConditions(Map.of(one, Map.of("sessionIds", List.of(hannover.sessionId(0), nothing)))),
                "SESSION_MUST_BE_OF_THE_EVENT",
                "/conditions/" + one + "/sessionIds");
        refusedAs(
                hannover,
                underConditions(Map.of(
                        one,
                        Map.of("afterMeetingIds", List.of(other)),
                        other,
                        Map.of("afterMeetingIds", List.of(one)))),
                "ORDER_MUST_BE_POSSIBLE",
                "/conditions");
    }

    /** Nobody looks up so many meetings only to find that there are none. */
    @Test
    void refusesConditionsThatNameTooManyBeforeItLooksThemUp() {
        refusedAs(
                hannover(3), underConditions(conditionsOfNobody(101, 50)), "CONDITIONS_MUST_NAME_FEWER", "/conditions");
    }

    @Test
    void readsAsManyNamesAsItSays() {
        Gathering hannover = hannover(3);
        Object paces =
                ofNobody(1000, () -> Map.of("rest", Map.of("afterMeetings", 10, "slots", 10), "travelSlots", 10));
        Object conditions = conditionsOfNobody(1000, 5);

        refusedAsNobodys(
                hannover,
                "/timetables",
                Map.of(
                        "method",
                        "OPTIMISED",
                        "lockedMeetingIds",
                        ofNobody(1000, Map::of).keySet(),
                        "ownPaces",
                        paces,
                        "conditions",
                        conditions));
        refusedAsNobodys(
                hannover,
                "/what-ifs",
                Map.of("scenarios", List.of(Map.of("moreTables", 1)), "ownPaces", paces, "conditions", conditions));
    }

    private static void refusedAsNobodys(Gathering gathering, String path, Map<String, Object> order) {
        gathering
                .organiser()
                .posts(gathering.path(path), order)
                .statusCode(422)
                .body("code", equalTo("MEETING_MUST_BE_OF_THE_EVENT"));
    }

    private static Map<UUID, Object> conditionsOfNobody(int meetings, int eachAfter) {
        return ofNobody(
                meetings,
                () -> Map.of("afterMeetingIds", ofNobody(eachAfter, Map::of).keySet()));
    }

    private static Map<UUID, Object> ofNobody(int number, Supplier<Object> said) {
        return Stream.generate(UUID::randomUUID)
                .limit(number)
                .collect(Collectors.toMap(each -> each, each -> said.get()));
    }

    private static Map<String, Object> underConditions(Map<?, ?> conditions) {
        return Map.of("method", "OPTIMISED", "conditions", conditions);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"ownPaces":{"01a1e39e-d640-7f09-b90a-000000000001":{"travelSlots":11}}} | /ownPaces/01a1e39e-d640-7f09-b90a-000000000001/travelSlots
            {"ownPaces":{"01a1e39e-d640-7f09-b90a-000000000001":null}}               | /ownPaces/01a1e39e-d640-7f09-b90a-000000000001
            {"weights":{"participationTypes":{"seller/buyer~":0}}}                   | /weights/participationTypes/seller~1buyer~0
            {"conditions":{"01a1e39e-d640-7f09-b90a-000000000001":{"sessionIds":[null]}}} | /conditions/01a1e39e-d640-7f09-b90a-000000000001/sessionIds
            {"conditions":{"01a1e39e-d640-7f09-b90a-000000000001":null}}             | /conditions/01a1e39e-d640-7f09-b90a-000000000001
            {"lockedMeetingIds":[null]}                                              | /lockedMeetingIds
            {"rest":{"afterMeetings":0}}                                             | /rest/afterMeetings
            """)
    void namesTheEntryThatIsWrong(String order, String pointer) {
        Gathering hannover = hannover(3);
        Map<String, Object> optimised = new HashMap<>(JsonPath.from(order).getMap(""));
        optimised.put("method", "OPTIMISED");

        hannover.organiser()
                .posts(hannover.path("/timetables"), optimised)
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void refusesWeightsThatMakeNoSense() {
        Gathering hannover = hannover(3);

        refusedAs(
                hannover,
                Map.of("method", "OPTIMISED", "weights", Map.of("participationTypes", Map.of("visitor", 3))),
                "WEIGHTS_MUST_BE_FOR_CHOOSING",
                "/weights");
        refusedAs(
                hannover,
                Map.of(
                        "method",
                        "OPTIMISED",
                        "goal",
                        "CHOOSE_AND_PLACE",
                        "weights",
                        Map.of("participationTypes", Map.of("king", 3))),
                "PARTICIPATION_TYPE_MUST_EXIST",
                "/weights/participationTypes");
        refusedAs(
                hannover,
                Map.of("method", "OPTIMISED", "goal", "CHOOSE_AND_PLACE", "rearrange", "FREELY"),
                "CHOOSING_MUST_NOT_REARRANGE",
                "/rearrange");
        refusedAs(
                hannover,
                Map.of("method", "OPTIMISED", "lockedMeetingIds", List.of(hannover.id)),
                "MEETING_MUST_BE_OF_THE_EVENT",
                "/lockedMeetingIds");
    }

    /** Whoever does not organise an event is not told which meetings it has. */
    @Test
    void tellsAStrangerNothingOfTheMeetingsThatItNames() {
        Gathering hannover = hannover(3);
        Caller stranger = Caller.organiser(UUID.randomUUID());
        Map<String, Object> order = Map.of("method", "OPTIMISED", "lockedMeetingIds", List.of(UUID.randomUUID()));

        stranger.posts(hannover.path("/timetables"), order).statusCode(404);
        stranger.posts(
                        hannover.path("/what-ifs"),
                        Map.of(
                                "scenarios",
                                List.of(Map.of("moreTables", 1)),
                                "choosing",
                                true,
                                "weights",
                                Map.of("meetings", Map.of(UUID.randomUUID(), 2))))
                .statusCode(404);
    }

    private static void refusedAs(Gathering gathering, Map<String, Object> order, String code, String pointer) {
        gathering
                .organiser()
                .posts(gathering.path("/timetables"), order)
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void keepsTheBestWhenItsJobIsCancelled() {
        Gathering fair = crowded();
        ValidatableResponse started = order(fair, Map.of("method", "OPTIMISED", "timeLimitSeconds", 600));
        String timetable = started.extract().path("timetableId");
        computes(fair, started);

        cancels(fair, started);

        JsonPath proposal = reaches(fair, timetable, "PROPOSED");
        assertThat(proposal.getInt("certificate.placed")).isPositive();
        fair.organiser()
                .gets("/v1/timetables/" + timetable + "/placements?limit=1")
                .body("items", hasSize(1));
    }

    /** The first event's timetable computes and would go on for minutes; the second's, of three meetings, is to wait for it. */
    private record Turns(
            Gathering first, ValidatableResponse computing, Gathering second, ValidatableResponse waiting) {

        static Turns taken() {
            Gathering first = crowded();
            ValidatableResponse computing = order(first, Map.of("method", "OPTIMISED", "timeLimitSeconds", 600));
            computes(first, computing);
            Gathering second = hannover(3);
            acceptedMeetings(second, 3);
            return new Turns(first, computing, second, order(second, Map.of("method", "OPTIMISED")));
        }

        String waitingJob() {
            return "/v1/jobs/" + waiting.extract().path("jobId");
        }

        JsonPath waitingReaches(String status) {
            return reaches(second, waiting.extract().path("timetableId"), status);
        }

        void cancelComputing() {
            cancels(first, computing);
        }
    }

    @Test
    void timetablesAnEventAsItIsWhenItsTurnHasCome() {
        Turns turns = Turns.taken();
        eventually(
                () -> turns.second().organiser().gets(turns.waitingJob()).body("progress.phase", equalTo("waiting")));
        acceptedMeetings(turns.second(), 4);

        turns.cancelComputing();

        JsonPath proposal = turns.waitingReaches("PROPOSED");
        assertThat(proposal.getInt("certificate.requested")).isEqualTo(7);
    }

    @Test
    void discardsWhatIsCancelledBeforeItsTurn() {
        Turns turns = Turns.taken();

        turns.second().organiser().deletes(turns.waitingJob()).statusCode(202);

        turns.waitingReaches("DISCARDED");
        turns.cancelComputing();
    }

    @Test
    void stopsComputingWhatIsDiscarded() {
        Gathering fair = crowded();
        String discarded = starts(fair, Map.of("method", "OPTIMISED", "timeLimitSeconds", 600));
        fair.organiser()
                .posts("/v1/timetables/" + discarded + "/discard", Map.of())
                .statusCode(200);

        String next = starts(fair, Map.of("method", "OPTIMISED", "timeLimitSeconds", 1));

        assertThat(reaches(fair, next, "PROPOSED").getDouble("certificate.seconds"))
                .isLessThan(10);
        reaches(fair, discarded, "DISCARDED");
    }

    @Test
    void rearrangesWhatATimetablePlacedAndNothingElse() {
        Gathering fair = Gathering.tomorrow(messages).tables(4);
        fair.announced();
        List<Guest> visitors = fair.visitors(8);
        String booked = visitors.get(0).meets(visitors.get(1), fair.slot(5));
        String locked = accepted(visitors.get(2), visitors.get(3));
        for (int guest = 0; guest < 8; guest++) {
            accepted(visitors.get(guest), visitors.get((guest + 2) % 8));
        }
        String first = starts(fair, true);
        reaches(fair, first, "PUBLISHED");
        String lockedAt = slotOf(locked);
        accepted(visitors.get(4), visitors.get(7));

        String second = starts(
                fair,
                Map.of(
                        "method",
                        "OPTIMISED",
                        "timeLimitSeconds",
                        5,
                        "rearrange",
                        "FREELY",
                        "lockedMeetingIds",
                        List.of(locked),
                        "publish",
                        true));
        JsonPath published = reaches(fair, second, "PUBLISHED");

        assertThat(published.getInt("certificate.requested")).isEqualTo(9);
        assertThat(published.getInt("publishedMeetings")).isEqualTo(published.getInt("certificate.placed"));
        assertThat(slotOf(booked)).isEqualTo(fair.slot(5).toString());
        assertThat(slotOf(locked)).isEqualTo(lockedAt);
        assertThat(placesOf(second)).isEqualTo(meetingPlaces(fair, second));
        reaches(fair, first, "SUPERSEDED");
        Claims.assertSound(fair);
    }

    @Test
    void comparesAProposalWithThingsAsTheyStand() {
        Gathering fair = Gathering.tomorrow(messages).tables(4);
        fair.announced();
        Guest ada = fair.visitor();
        ada.meets(fair.visitor(), fair.slot(0));
        accepted(ada, fair.visitor());
        String timetable = starts(fair, Map.of("method", "OPTIMISED"));
        reaches(fair, timetable, "PROPOSED");

        fair.organiser()
                .gets("/v1/timetables/" + timetable + "/comparison")
                .statusCode(200)
                .body("addedMeetings", equalTo(1))
                .body("movedMeetings", equalTo(0))
                .body("before.breaks", equalTo(0))
                .body("after.breaks", equalTo(0))
                .body("gainingParticipants", equalTo(2))
                .body("losingParticipants", equalTo(0));
        fair.organiser()
                .gets("/v1/timetables/" + timetable + "/comparison/participants?limit=1")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].verdict", equalTo("GAINS"))
                .body("page.nextCursor", notNullValue());
        fair.organiser()
                .gets("/v1/timetables/" + timetable + "/comparison/meetings")
                .statusCode(200)
                .body("items.after.slotId", equalTo(List.of(fair.slot(1).toString())));
    }

    @Test
    void comparesOnlyTimetablesOfOneEvent() {
        Gathering hannover = hannover(3);
        Gathering munich = hannover(3);
        String one = starts(hannover, false);
        String other = starts(munich, false);
        reaches(hannover, one, "PROPOSED");
        reaches(munich, other, "PROPOSED");

        hannover.organiser()
                .gets("/v1/timetables/" + one + "/comparison?with=" + other)
                .statusCode(404);
        hannover.organiser()
                .gets("/v1/timetables/" + one + "/comparison?with=" + one)
                .statusCode(200)
                .body("movedMeetings", equalTo(0));
        munich.organiser().gets("/v1/timetables/" + one + "/comparison").statusCode(404);
    }

    @Test
    void goesBackToAnEarlierTimetable() {
        Gathering fair = Gathering.tomorrow(messages).tables(4);
        fair.announced();
        List<Guest> visitors = fair.visitors(6);
        for (int guest = 0; guest < 6; guest++) {
            accepted(visitors.get(guest), visitors.get((guest + 1) % 6));
        }
        String first = starts(fair, true);
        reaches(fair, first, "PUBLISHED");
        List<String> atFirst = placesOf(first);
        Sql.run("update participant set unavailable_slot_ids = array['" + fair.slot(0) + "'::uuid] "
                + "where participant_id in ('" + visitors.get(0).id + "', '" + visitors.get(3).id + "')");
        String later = accepted(visitors.get(0), visitors.get(3));
        String second = starts(
                fair, Map.of("method", "OPTIMISED", "timeLimitSeconds", 5, "rearrange", "FREELY", "publish", true));
        reaches(fair, second, "PUBLISHED");
        assertThat(placesOf(second)).isNotEqualTo(atFirst);
        Sql.run("update participant set unavailable_slot_ids = '{}' where matchmaking_event_id = '" + fair.id + "'");

        String restoring = fair.organiser()
                .posts("/v1/timetables/" + first + "/restoration", Map.of("publish", true))
                .statusCode(202)
                .extract()
                .path("timetableId");
        JsonPath restored = reaches(fair, restoring, "PUBLISHED");

        assertThat(restored.getString("restoresTimetableId")).isEqualTo(first);
        assertThat(meetingPlaces(fair, first)).isEqualTo(atFirst);
        assertThat(slotOf(later)).isNotNull();
        reaches(fair, second, "SUPERSEDED");
        Claims.assertSound(fair);
    }

    @Test
    void grantsWhatTheTimetableThatItBringsBackGranted() {
        Gathering fair = Gathering.tomorrow(messages).tables(2);
        fair.announced();
        Guest ada = fair.visitor();
        String earlier = accepted(ada, fair.visitor());
        String later = accepted(ada, fair.visitor());
        Map<String, Object> resting = Map.of("afterMeetings", 1);
        Map<String, Object> inOrder = Map.of(later, Map.of("afterMeetingIds", List.of(earlier)));
        String first =
                starts(fair, Map.of("method", "FIRST_FIT", "rest", resting, "conditions", inOrder, "publish", true));
        reaches(fair, first, "PUBLISHED");
        String second = starts(fair, Map.of("method", "FIRST_FIT", "rearrange", "FREELY", "publish", true));
        reaches(fair, second, "PUBLISHED");
        accepted(ada, fair.visitor());

        String restoring = fair.organiser()
                .posts("/v1/timetables/" + first + "/restoration", Map.of("publish", true))
                .statusCode(202)
                .extract()
                .path("timetableId");
        JsonPath restored = reaches(fair, restoring, "PUBLISHED");

        assertThat(restored.getInt("wishes.rest.afterMeetings")).isEqualTo(1);
        assertThat(restored.getList("wishes.conditions.'" + later + "'.afterMeetingIds"))
                .containsExactly(earlier);
        assertThat(Sql.column(
                        "select slot_id from meeting where matchmaking_event_id = ? and status = 'SCHEDULED'", fair.id))
                .containsExactlyInAnyOrder(
                        fair.slot(0).toString(),
                        fair.slot(2).toString(),
                        fair.slot(4).toString());
    }

    @Test
    void bringsBackOnlyWhatWasPublished() {
        Gathering hannover = hannover(3);
        String proposal = starts(hannover, false);
        reaches(hannover, proposal, "PROPOSED");

        hannover.organiser()
                .posts("/v1/timetables/" + proposal + "/restoration", Map.of())
                .statusCode(409)
                .body("code", equalTo("TIMETABLE_MUST_HAVE_BEEN_PUBLISHED"));
    }

    @Test
    void respectsAMoveMadeSinceTheProposal() {
        Gathering hannover = hannover(3);
        String meeting = accepted(hannover.visitor(), hannover.visitor());
        reaches(hannover, starts(hannover, true), "PUBLISHED");
        String proposal = starts(hannover, Map.of("method", "FIRST_FIT", "rearrange", "FREELY"));
        reaches(hannover, proposal, "PROPOSED");
        UUID elsewhere = hannover.slot(4);
        hannover.organiser()
                .posts("/v1/meetings/" + meeting + "/slot-choice", Map.of("slotId", elsewhere))
                .statusCode(200);

        hannover.organiser()
                .posts("/v1/timetables/" + proposal + "/publication", Map.of())
                .statusCode(202);
        JsonPath published = reaches(hannover, proposal, "PUBLISHED");

        assertThat(published.getInt("overtakenMeetings")).isEqualTo(1);
        assertThat(slotOf(meeting)).isEqualTo(elsewhere.toString());
        Claims.assertSound(hannover);
    }

    private static String accepted(Guest one, Guest other) {
        String meetingId = one.requestsMeetingWith(other);
        other.accepts(meetingId).statusCode(200);
        return meetingId;
    }

    private static String slotOf(String meeting) {
        return Sql.value("select slot_id from meeting where meeting_id = ?", UUID.fromString(meeting));
    }

    private static List<String> placesOf(String timetable) {
        return Sql.column(
                "select meeting_id || ' ' || slot_id || ' ' || table_id from placement where timetable_id = ? "
                        + "order by meeting_id",
                UUID.fromString(timetable));
    }

    private static List<String> meetingPlaces(Gathering gathering, String timetable) {
        return Sql.column(
                "select m.meeting_id || ' ' || m.slot_id || ' ' || m.table_id from meeting m "
                        + "join placement p on p.meeting_id = m.meeting_id and p.timetable_id = ? "
                        + "where m.matchmaking_event_id = ? order by m.meeting_id",
                UUID.fromString(timetable),
                gathering.id);
    }

    @Test
    void refusesOrdersThatMakeNoSense() {
        Gathering hannover = hannover(3);

        refused(hannover, Map.of("method", "OPTIMISED", "timeLimitSeconds", 0), "/timeLimitSeconds");
        refused(hannover, Map.of("method", "OPTIMISED", "timeLimitSeconds", 601), "/timeLimitSeconds");
        refused(hannover, Map.of("method", "OPTIMISED", "fairness", -1), "/fairness");
        hannover.organiser()
                .posts(hannover.path("/timetables"), Map.of("method", "MAGIC"))
                .statusCode(400);
    }

    private static void refused(Gathering gathering, Map<String, Object> order, String pointer) {
        gathering
                .organiser()
                .posts(gathering.path("/timetables"), order)
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static void cancels(Gathering gathering, ValidatableResponse started) {
        String job = "/v1/jobs/" + started.extract().path("jobId");
        gathering.organiser().deletes(job).statusCode(202);
        eventually(() -> gathering.organiser().gets(job).body("status", equalTo("CANCELLED")));
    }

    private static void computes(Gathering gathering, ValidatableResponse started) {
        eventually(() -> gathering
                .organiser()
                .gets("/v1/jobs/" + started.extract().path("jobId"))
                .body("soFar.certificate.placed", greaterThan(0))
                .body("progress.phase", equalTo("computing")));
    }

    /** So full that no proof ends within the time of a test. Its hundreds of meetings take seconds to arrange, so tests share it. */
    private static Gathering crowded() {
        if (crowded == null) {
            crowded = Crowd.of(messages).fair();
        }
        return crowded;
    }

    private static Gathering hannover(int tables) {
        return Gathering.tomorrow(messages).tables(tables).announced();
    }

    private static List<String> acceptedMeetings(Gathering gathering, int count) {
        List<Guest> visitors = gathering.visitors(count);
        List<String> meetings = new ArrayList<>();
        for (int guest = 0; guest < count; guest++) {
            Guest other = visitors.get((guest + 1) % count);
            if (count > 2 || guest == 0) {
                String meetingId = visitors.get(guest).requestsMeetingWith(other);
                other.accepts(meetingId).statusCode(200);
                meetings.add(meetingId);
            }
        }
        return meetings;
    }

    private static String starts(Gathering gathering, boolean publish) {
        return starts(gathering, Map.of("method", "FIRST_FIT", "publish", publish));
    }

    private static String starts(Gathering gathering, Map<String, Object> order) {
        return order(gathering, order).extract().path("timetableId");
    }

    private static ValidatableResponse order(Gathering gathering, Map<String, Object> order) {
        return gathering
                .organiser()
                .posts(gathering.path("/timetables"), order)
                .statusCode(202)
                .header("Location", notNullValue());
    }

    private static JsonPath reaches(Gathering gathering, String timetable, String status) {
        eventually(
                () -> assertThat(read(gathering, timetable).getString("status")).isEqualTo(status));
        return read(gathering, timetable);
    }

    private static JsonPath read(Gathering gathering, String timetable) {
        return gathering
                .organiser()
                .gets("/v1/timetables/" + timetable)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> statuses(Gathering gathering) {
        return Sql.column("select status from meeting where matchmaking_event_id = ?", gathering.id);
    }

    private static List<String> factsOf(String timetable) {
        return published(timetable).stream()
                .map(message -> message.type().replace("entente.scheduling.", ""))
                .toList();
    }

    private static List<PublishedMessage> published(String timetable) {
        return messages.publishedOn("entente.scheduling.timetables", timetable);
    }
}
