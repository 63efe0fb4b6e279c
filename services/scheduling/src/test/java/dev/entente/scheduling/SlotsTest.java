package dev.entente.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "scheduling"))
class SlotsTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void offersCommonFreeSlotsWhenParticipantIsTaken() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        Guest carol = hannover.visitor();
        ada.meets(bob, hannover.slot(1));
        String meetingId = ada.requestsMeetingWith(carol);

        carol.accepts(meetingId, hannover.slot(1))
                .statusCode(409)
                .body("code", equalTo("SLOT_MUST_BE_FREE_FOR_BOTH"))
                .body("errors[0].pointer", equalTo("/slotId"))
                .body("takenParticipantIds", contains(ada.id.toString()))
                .body("freeSlots.slotId", isSlots(hannover, 2, 3, 4, 5, 0));
        assertThat(Claims.statusOf(meetingId)).isEqualTo("REQUESTED");
        Claims.assertSound(hannover);
    }

    @Test
    void offersOnlySlotsInWhichATableIsFree() {
        Gathering small = Gathering.tomorrow(messages).tables(1).announced();
        small.visitor().meets(small.visitor(), small.slot(1));
        small.visitor().meets(small.visitor(), small.slot(3));
        Guest carol = small.visitor();
        String meetingId = small.visitor().requestsMeetingWith(carol);

        carol.accepts(meetingId, small.slot(1))
                .statusCode(409)
                .body("code", equalTo("TABLE_MUST_BE_FREE"))
                .body("freeSlots.slotId", isSlots(small, 2, 4, 5, 0));
    }

    @Test
    void offersPastSlotsInEventEnteredAfterwards() {
        Gathering hannover = Gathering.in2016(messages).tables(3).announced();
        Guest ada = hannover.visitor();
        Guest carol = hannover.visitor();
        ada.meets(hannover.visitor(), hannover.slot(5));
        String meetingId = ada.requestsMeetingWith(carol);

        carol.accepts(meetingId, hannover.slot(5))
                .statusCode(409)
                .body("code", equalTo("SLOT_MUST_BE_FREE_FOR_BOTH"))
                .body("freeSlots.slotId", isSlots(hannover, 0, 1, 2, 3, 4));
    }

    @Test
    void refusesSlotWithoutFreeTable() {
        Gathering small = Gathering.tomorrow(messages).tables(1).announced();
        small.visitor().meets(small.visitor(), small.slot(0));
        Guest carol = small.visitor();
        String meetingId = small.visitor().requestsMeetingWith(carol);

        carol.accepts(meetingId, small.slot(0))
                .statusCode(409)
                .body("code", equalTo("TABLE_MUST_BE_FREE"))
                .body("freeSlots", hasSize(5));
        Claims.assertSound(small);
    }

    @Test
    void refusesSlotOfAnotherEvent() {
        Gathering hannover = hannover();
        Guest bob = hannover.visitor();
        String meetingId = hannover.visitor().requestsMeetingWith(bob);

        bob.accepts(meetingId, NewId.next())
                .statusCode(422)
                .body("code", equalTo("SLOT_MUST_BELONG_TO_EVENT"))
                .body("errors[0].pointer", equalTo("/slotId"));
    }

    @Test
    void refusesMoreMeetingsThanAllowed() {
        Gathering hannover = Gathering.tomorrow(messages)
                .tables(3)
                .rule("maxMeetingsPerParticipant", 1)
                .announced();
        Guest ada = hannover.visitor();
        Guest carol = hannover.visitor();
        ada.meets(hannover.visitor(), hannover.slot(0));
        String meetingId = ada.requestsMeetingWith(carol);

        carol.accepts(meetingId, hannover.slot(1))
                .statusCode(409)
                .body("code", equalTo("MEETINGS_MUST_STAY_WITHIN_LIMIT"));
        Claims.assertSound(hannover);
    }

    @Test
    void letsEitherPartyChooseSlotOfAcceptedMeeting() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        String meetingId = ada.requestsMeetingWith(bob);
        bob.accepts(meetingId).statusCode(200);

        ada.does("slot-choice", meetingId, Map.of("slotId", hannover.slot(3)))
                .statusCode(200)
                .body("status", equalTo("SCHEDULED"));

        Claims.assertSound(hannover);
    }

    @Test
    void letsOnlyOrganiserMoveAtOnce() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        String meetingId = ada.meets(hannover.visitor(), hannover.slot(0));

        ada.does("slot-choice", meetingId, Map.of("slotId", hannover.slot(1)))
                .statusCode(403)
                .body("code", equalTo("PARTY_MUST_PROPOSE_NEW_SLOT"));
        hannover.does("slot-choice", meetingId, Map.of("slotId", hannover.slot(1)))
                .statusCode(200)
                .body("slotId", equalTo(hannover.slot(1).toString()));

        Claims.assertSound(hannover);
    }

    @Test
    void letsOrganiserChangeTableWithinTheSlot() {
        Gathering hannover = hannover();
        String meetingId = hannover.visitor().meets(hannover.visitor(), hannover.slot(0));
        UUID other = List.of(hannover.table(0), hannover.table(1)).stream()
                .filter(table -> !table.toString().equals(Claims.tableOf(meetingId)))
                .findFirst()
                .orElseThrow();

        hannover.does("slot-choice", meetingId, Map.of("slotId", hannover.slot(0), "tableId", other))
                .statusCode(200)
                .body("tableId", equalTo(other.toString()));

        Claims.assertSound(hannover);
    }

    @Test
    void movesWhenTheOtherConsents() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        String meetingId = ada.meets(bob, hannover.slot(0));

        ada.does("slot-proposals", meetingId, Map.of("slotId", hannover.slot(2)))
                .statusCode(200)
                .body("slotId", equalTo(hannover.slot(0).toString()))
                .body("proposedSlotId", equalTo(hannover.slot(2).toString()));
        ada.does("slot-proposal-consent", meetingId, Map.of()).statusCode(403);
        bob.does("slot-proposal-consent", meetingId, Map.of())
                .statusCode(200)
                .body("slotId", equalTo(hannover.slot(2).toString()))
                .body("proposedSlotId", nullValue());

        Claims.assertSound(hannover);
    }

    @Test
    void staysWhenTheOtherRefuses() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        String meetingId = ada.meets(bob, hannover.slot(0));
        bob.does("slot-proposals", meetingId, Map.of("slotId", hannover.slot(2)))
                .statusCode(200);

        ada.does("slot-proposal-refusal", meetingId, Map.of())
                .statusCode(200)
                .body("slotId", equalTo(hannover.slot(0).toString()))
                .body("proposedSlotId", nullValue());

        Claims.assertSound(hannover);
    }

    @Test
    void givesSlotBackWhenUnscheduled() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        String meetingId = ada.meets(hannover.visitor(), hannover.slot(0));

        ada.does("unscheduling", meetingId, Map.of()).statusCode(403);
        hannover.does("unscheduling", meetingId, Map.of()).statusCode(200).body("status", equalTo("ACCEPTED"));

        Claims.assertSound(hannover);
    }

    @Test
    void seatsOwnerAtItsBooth() {
        Gathering hannover = Gathering.tomorrow(messages).tables(2);
        Guest ada = hannover.guest();
        UUID booth = hannover.boothOf(ada);
        hannover.announced();
        ada.joins();

        String atBooth = ada.meets(hannover.visitor(), hannover.slot(0));
        String elsewhere = hannover.visitor().meets(hannover.visitor(), hannover.slot(1));

        assertThat(Claims.tableOf(atBooth)).isEqualTo(booth.toString());
        assertThat(Claims.tableOf(elsewhere)).isNotEqualTo(booth.toString());
    }

    @Test
    void seatsOnlineParticipantInOnlineRoom() {
        Gathering hannover =
                Gathering.tomorrow(messages).tables(2).onlineRooms(1).announced();
        Guest remote = hannover.guest().online().joins();

        String meetingId = remote.meets(hannover.visitor(), hannover.slot(0));

        assertThat(Claims.tableOf(meetingId)).isEqualTo(hannover.table(2).toString());
    }

    @Test
    void showsAgendaInTheOrderOfTime() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        String late = ada.meets(hannover.visitor(), hannover.slot(4));
        String early = ada.meets(hannover.visitor(), hannover.slot(1));
        String agenda = hannover.path("/participants/" + ada.id + "/agenda");

        ada.calling().gets(agenda).statusCode(200).body("items.meetingId", contains(early, late));
        hannover.organiser().gets(agenda).statusCode(200);
        hannover.visitor().calling().gets(agenda).statusCode(404);
    }

    @Test
    void findsSlotsFreeForBoth() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        ada.meets(hannover.visitor(), hannover.slot(0));
        bob.meets(hannover.visitor(), hannover.slot(5));
        String question = hannover.path("/free-slots?participantId=" + ada.id + "&participantId=");

        ada.calling()
                .gets(question + bob.id)
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items[0].slotId", equalTo(hannover.slot(1).toString()));
        ada.calling().gets(question + ada.id).statusCode(400);
    }

    @Test
    void refusesBookingInUnavailableSlot() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        statesAvailability(hannover, ada, "\"0\"", List.of(hannover.slot(0))).statusCode(200);
        String meetingId = ada.requestsMeetingWith(bob);

        bob.accepts(meetingId, hannover.slot(0))
                .statusCode(409)
                .body("code", equalTo("SLOT_MUST_BE_AVAILABLE_TO_BOTH"));
        Claims.assertSound(hannover);
    }

    @Test
    void demandsCurrentVersionOfAvailability() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        String availability = hannover.path("/participants/" + ada.id + "/availability");

        ada.calling()
                .request()
                .body(Map.of("unavailableSlotIds", List.of()))
                .put(availability)
                .then()
                .statusCode(428);
        statesAvailability(hannover, ada, "\"0\"", List.of(hannover.slot(0))).statusCode(200);
        statesAvailability(hannover, ada, "\"0\"", List.of()).statusCode(412);
        ada.calling()
                .gets(availability)
                .header("ETag", equalTo("\"1\""))
                .body("unavailableSlotIds", contains(hannover.slot(0).toString()));
    }

    @Test
    void refusesAvailabilityThatContradictsBooking() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        ada.meets(hannover.visitor(), hannover.slot(0));

        statesAvailability(hannover, ada, "\"0\"", List.of(hannover.slot(0), hannover.slot(1)))
                .statusCode(409)
                .body("code", equalTo("AVAILABILITY_MUST_NOT_CONTRADICT_BOOKING"))
                .body("slotIds", contains(hannover.slot(0).toString()));
        statesAvailability(hannover, ada, "\"0\"", List.of(NewId.next()))
                .statusCode(422)
                .body("code", equalTo("SLOT_MUST_BELONG_TO_EVENT"));
    }

    @Test
    void readsAsManySlotsAsItSays() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        List<UUID> slots = Stream.generate(NewId::next).limit(2001).toList();

        statesAvailability(hannover, ada, "\"0\"", slots.subList(0, 2000))
                .statusCode(422)
                .body("code", equalTo("SLOT_MUST_BELONG_TO_EVENT"));
        statesAvailability(hannover, ada, "\"0\"", slots)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/unavailableSlotIds"));
    }

    @Test
    void refusesSlotThatHasBegun() {
        Gathering hannover = hannover();
        Sql.run("update slot set starts_at = now() - interval '1 minute' where slot_id = '" + hannover.slot(0) + "'");
        Guest bob = hannover.visitor();
        String meetingId = hannover.visitor().requestsMeetingWith(bob);

        bob.accepts(meetingId, hannover.slot(0)).statusCode(409).body("code", equalTo("SLOT_MUST_LIE_AHEAD"));
    }

    private static Matcher<Iterable<? extends String>> isSlots(Gathering gathering, Integer... places) {
        return contains(Arrays.stream(places)
                .map(place -> gathering.slot(place).toString())
                .toArray(String[]::new));
    }

    private static Gathering hannover() {
        return Gathering.tomorrow(messages).tables(3).announced();
    }

    private static ValidatableResponse statesAvailability(
            Gathering gathering, Guest guest, String etag, List<UUID> slots) {
        return guest.calling()
                .request()
                .header("If-Match", etag)
                .body(Map.of("unavailableSlotIds", slots))
                .put(gathering.path("/participants/" + guest.id + "/availability"))
                .then()
                .log()
                .ifValidationFails();
    }
}
