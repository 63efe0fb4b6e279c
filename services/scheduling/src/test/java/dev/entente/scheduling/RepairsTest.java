package dev.entente.scheduling;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.entente.platformtest.contracts.Schemas;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The desk on the day: somebody is missing, a table breaks, a slot falls out. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "scheduling"))
class RepairsTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void givesWhatALostTableDisplacesAnotherPlaceAndMovesNobodyElse() {
        Gathering fair = published(2);
        String hit = meetingAt(fair, fair.table(0));
        Map<String, String> before = places(fair);

        JsonPath repair = repairs(fair, Map.of("closed", List.of(Map.of("tableId", fair.table(0))), "publish", true));

        assertThat(repair.getString("timetable.status")).isEqualTo("PUBLISHED");
        assertThat(repair.getList("moved.meetingId")).contains(hit);
        Map<String, String> after = places(fair);
        List<String> moved = repair.getList("moved.meetingId");
        before.forEach((meeting, place) -> {
            if (!moved.contains(meeting)) {
                assertThat(after).containsEntry(meeting, place);
            }
        });
        assertThat(Sql.column(
                        "select table_id from meeting where status = 'SCHEDULED' and matchmaking_event_id = ?",
                        fair.id))
                .doesNotContain(fair.table(0).toString());
        Claims.assertSound(fair);
    }

    @Test
    void letsNobodyBookAClosedTableUntilItIsReopened() {
        Gathering fair = Gathering.tomorrow(messages).tables(1);
        fair.announced();
        Guest ada = fair.visitor();
        Guest bob = fair.visitor();
        repairs(fair, Map.of("closed", List.of(Map.of("tableId", fair.table(0))), "publish", true));
        String meeting = ada.requestsMeetingWith(bob);
        bob.accepts(meeting, fair.slot(2)).statusCode(409);

        repairs(fair, Map.of("reopened", List.of(Map.of("tableId", fair.table(0))), "publish", true));

        bob.accepts(meeting, fair.slot(2)).statusCode(200);
        Claims.assertSound(fair);
    }

    @Test
    void cancelsTheMeetingsOfSomebodyMissingAndFillsTheirSlots() {
        Gathering fair = Gathering.tomorrow(messages).tables(1);
        fair.announced();
        List<Guest> guests = fair.visitors(4);
        String waiting = accepted(guests.get(2), guests.get(3));
        String gone = guests.get(0).meets(guests.get(1), fair.slot(0));
        String later = accepted(guests.get(0), guests.get(2));

        JsonPath repair = repairs(fair, Map.of("missingParticipantIds", List.of(guests.get(0).id), "publish", true));

        assertThat(repair.getList("cancelledMeetingIds")).containsExactlyInAnyOrder(gone, later);
        assertThat(repair.getList("placed.meetingId")).containsExactly(waiting);
        assertThat(Claims.statusOf(gone)).isEqualTo("CANCELLED");
        assertThat(Claims.statusOf(later)).isEqualTo("CANCELLED");
        assertThat(Claims.statusOf(waiting)).isEqualTo("SCHEDULED");
        Claims.assertSound(fair);
    }

    @Test
    void takesThousandsWhoDoNotComeAtOnce() {
        Gathering fair = Gathering.tomorrow(messages).tables(1);
        fair.announced();
        List<Guest> guests = fair.visitors(2);
        String meeting = guests.get(0).meets(guests.get(1), fair.slot(0));
        Sql.rows("""
                insert into participant
                select (jsonb_populate_record(p, jsonb_build_object(
                           'participant_id', gen_random_uuid(), 'scheduled_meetings', 0))).*
                  from participant p, generate_series(1, 2999)
                 where p.participant_id = ?
                returning participant_id""", guests.get(0).id);
        List<String> missing = Sql.column(
                "select participant_id from participant where matchmaking_event_id = ? and participant_id <> '"
                        + guests.get(1).id + "'",
                fair.id);
        assertThat(missing).hasSize(3000);

        JsonPath repair = repairs(fair, Map.of("missingParticipantIds", missing, "publish", true));

        assertThat(repair.getList("cancelledMeetingIds")).containsExactly(meeting);
        assertThat(Sql.value(
                        "select count(*) from participant where matchmaking_event_id = ?"
                                + " and cardinality(unavailable_slot_ids) = 6 and availability_version = 1",
                        fair.id))
                .isEqualTo("3000");
    }

    @Test
    void saysHowManyMayBeNamed() {
        Gathering fair = Gathering.tomorrow(messages).tables(1);
        fair.announced();
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(5001).toList();

        fair.organiser()
                .posts(fair.path("/timetables/repair"), Map.of("missingParticipantIds", many))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/missingParticipantIds"));
        fair.organiser()
                .posts(
                        fair.path("/timetables/repair"),
                        Map.of(
                                "missingParticipantIds",
                                many.subList(0, 5000),
                                "closed",
                                List.of(Map.of("tableId", fair.table(0)))))
                .statusCode(422)
                .body("code", equalTo("REPAIR_MUST_NAME_FEWER"));
        fair.organiser()
                .posts(fair.path("/timetables/repair"), Map.of("missingParticipantIds", many.subList(0, 3000)))
                .statusCode(422)
                .body("code", equalTo("PARTICIPANT_MUST_BE_OF_THE_EVENT"));
    }

    @Test
    void movesTheMeetingsOfSomebodyLateAndRemembersItsAbsence() {
        Gathering fair = Gathering.tomorrow(messages).tables(2);
        fair.announced();
        Guest ada = fair.visitor();
        Guest bob = fair.visitor();
        String early = ada.meets(bob, fair.slot(0));
        String other = fair.visitor().meets(fair.visitor(), fair.slot(0));

        JsonPath repair = repairs(
                fair,
                Map.of(
                        "absences",
                        List.of(Map.of("participantId", ada.id, "slotIds", List.of(fair.slot(0), fair.slot(1)))),
                        "publish",
                        true));

        assertThat(repair.getList("moved.meetingId")).containsExactly(early);
        assertThat(repair.getBoolean("fewestMoves")).isTrue();
        fair.organiser()
                .gets("/v1/timetables/" + repair.getString("timetable.timetableId"))
                .body("certificate.repair.moved", equalTo(1))
                .body("certificate.repair.fewestMoves", equalTo(true))
                .body("certificate.repair.breaksBefore", equalTo(0));
        assertThat(repair.getString("moved[0].slotId"))
                .isNotIn(fair.slot(0).toString(), fair.slot(1).toString());
        assertThat(Claims.statusOf(other)).isEqualTo("SCHEDULED");
        fair.organiser()
                .gets(fair.path("/participants/" + ada.id + "/availability"))
                .body(
                        "unavailableSlotIds",
                        hasItems(fair.slot(0).toString(), fair.slot(1).toString()));
        Claims.assertSound(fair);
    }

    @Test
    void letsAMeetingWaitForWhichThereIsNoPlaceAnyMore() {
        Gathering fair = Gathering.tomorrow(messages).tables(1);
        fair.announced();
        Guest ada = fair.visitor();
        Guest bob = fair.visitor();
        String meeting = ada.meets(bob, fair.slot(3));

        JsonPath repair = repairs(fair, Map.of("closed", List.of(Map.of("tableId", fair.table(0))), "publish", true));

        assertThat(repair.getList("unscheduledMeetingIds")).containsExactly(meeting);
        assertThat(Claims.statusOf(meeting)).isEqualTo("ACCEPTED");
        Claims.assertSound(fair);
    }

    @Test
    void showsBeforePublicationWhoLosesAPlace() {
        Gathering fair = Gathering.tomorrow(messages).tables(1);
        fair.announced();
        String meeting = fair.visitor().meets(fair.visitor(), fair.slot(3));

        String timetable = repairs(fair, Map.of("closed", List.of(Map.of("tableId", fair.table(0)))))
                .getString("timetable.timetableId");

        fair.organiser()
                .gets("/v1/timetables/" + timetable + "/comparison")
                .body("lostMeetings", equalTo(1))
                .body("losingParticipants", equalTo(2));
        fair.organiser()
                .gets("/v1/timetables/" + timetable + "/comparison/meetings")
                .body("items[0].meetingId", equalTo(meeting))
                .body("items[0].after", nullValue());
        assertThat(Claims.statusOf(meeting)).isEqualTo("SCHEDULED");
    }

    @Test
    void proposesWithoutTouchingAnythingUntilPublished() {
        Gathering fair = published(2);
        String hit = meetingAt(fair, fair.table(0));
        Map<String, String> before = places(fair);

        JsonPath repair = repairs(fair, Map.of("closed", List.of(Map.of("tableId", fair.table(0)))));

        String timetable = repair.getString("timetable.timetableId");
        assertThat(repair.getString("timetable.status")).isEqualTo("PROPOSED");
        assertThat(places(fair)).isEqualTo(before);
        publishes(fair, timetable, Map.of());
        eventually(() -> fair.organiser().gets("/v1/timetables/" + timetable).body("status", equalTo("PUBLISHED")));
        assertThat(Claims.tableOf(hit)).isNotEqualTo(fair.table(0).toString());
        Claims.assertSound(fair);
    }

    @Test
    void usesAtOnceWhatItReopens() {
        Gathering fair = Gathering.tomorrow(messages).tables(2);
        fair.announced();
        Guest ada = fair.visitor();
        Guest bob = fair.visitor();
        repairs(fair, Map.of("closed", List.of(Map.of("tableId", fair.table(0))), "publish", true));
        String scheduled = ada.meets(bob, fair.slot(2));
        assertThat(Claims.tableOf(scheduled)).isEqualTo(fair.table(1).toString());

        JsonPath repair = repairs(
                fair,
                Map.of(
                        "closed",
                        List.of(Map.of("tableId", fair.table(1))),
                        "reopened",
                        List.of(Map.of("tableId", fair.table(0))),
                        "publish",
                        true));

        assertThat(repair.getList("moved.meetingId")).containsExactly(scheduled);
        assertThat(Claims.tableOf(scheduled)).isEqualTo(fair.table(0).toString());
        Claims.assertSound(fair);
    }

    @Test
    void keepsClosedWhatAnotherRepairClosed() {
        Gathering fair = Gathering.tomorrow(messages).tables(1);
        fair.announced();
        Guest ada = fair.visitor();
        Guest bob = fair.visitor();
        repairs(fair, Map.of("closed", List.of(Map.of("tableId", fair.table(0))), "publish", true));

        repairs(fair, Map.of("publish", true));

        String meeting = ada.requestsMeetingWith(bob);
        bob.accepts(meeting, fair.slot(2)).statusCode(409);
    }

    @Test
    void movesAMeetingForWhichSomebodyProposedAnotherSlot() {
        Gathering fair = Gathering.tomorrow(messages).tables(2);
        fair.announced();
        Guest ada = fair.visitor();
        Guest bob = fair.visitor();
        String meeting = ada.meets(bob, fair.slot(0));
        ada.does("slot-proposals", meeting, Map.of("slotId", fair.slot(2))).statusCode(200);

        JsonPath repair =
                repairs(fair, Map.of("closed", List.of(Map.of("slotIds", List.of(fair.slot(0)))), "publish", true));

        assertThat(repair.getList("moved.meetingId")).containsExactly(meeting);
        assertThat(repair.getString("moved[0].slotId"))
                .isNotEqualTo(fair.slot(0).toString());
        Claims.assertSound(fair);
    }

    /** Ada can come at one slot alone, at which Cem and Dan meet, for whom one of them then proposes another. */
    @Test
    void leavesAMeetingThatCouldStayToAProposalMadeSince() {
        Gathering fair = Gathering.tomorrow(messages).tables(1);
        fair.announced();
        List<Guest> guests = fair.visitors(4);
        Guest ada = guests.get(0);
        String hit = accepted(ada, guests.get(1));
        String bystander = accepted(guests.get(2), guests.get(3));
        publishesNew(fair, Map.of());
        List<UUID> away = IntStream.range(0, 6)
                .mapToObj(fair::slot)
                .filter(slot -> !placeOf(bystander).startsWith(slot.toString()))
                .toList();
        JsonPath repair = repairs(fair, Map.of("absences", List.of(Map.of("participantId", ada.id, "slotIds", away))));
        assertThat(repair.getList("moved.meetingId")).containsExactlyInAnyOrder(hit, bystander);
        String place = placeOf(bystander);
        UUID wished = away.stream()
                .filter(slot -> !placeOf(hit).startsWith(slot.toString()))
                .findFirst()
                .orElseThrow();
        guests.get(2)
                .does("slot-proposals", bystander, Map.of("slotId", wished))
                .statusCode(200);

        String timetable = repair.getString("timetable.timetableId");
        publishes(fair, timetable, Map.of());

        eventually(() -> fair.organiser().gets("/v1/timetables/" + timetable).body("status", equalTo("PUBLISHED")));
        assertThat(placeOf(bystander)).isEqualTo(place);
        assertThat(Claims.statusOf(hit)).isEqualTo("ACCEPTED");
        guests.get(3).does("slot-proposal-consent", bystander, Map.of()).statusCode(200);
        assertThat(placeOf(bystander)).startsWith(wished.toString());
        Claims.assertSound(fair);
    }

    @Test
    void publishesAProposalAlsoWhenSomebodyMovedAMeetingMeanwhile() {
        Gathering fair = Gathering.tomorrow(messages).tables(2);
        fair.announced();
        Guest ada = fair.visitor();
        Guest bob = fair.visitor();
        String meeting = ada.meets(bob, fair.slot(0));
        UUID table = UUID.fromString(Claims.tableOf(meeting));
        String timetable = repairs(fair, Map.of("closed", List.of(Map.of("tableId", table))))
                .getString("timetable.timetableId");
        ada.does("slot-proposals", meeting, Map.of("slotId", fair.slot(3))).statusCode(200);
        bob.does("slot-proposal-consent", meeting, Map.of()).statusCode(200);

        publishes(fair, timetable, Map.of());

        eventually(() -> fair.organiser().gets("/v1/timetables/" + timetable).body("status", equalTo("PUBLISHED")));
        assertThat(Claims.statusOf(meeting)).isIn("ACCEPTED", "SCHEDULED");
        assertThat(Sql.column(
                        "select table_id from meeting where status = 'SCHEDULED' and matchmaking_event_id = ?",
                        fair.id))
                .doesNotContain(table.toString());
        Claims.assertSound(fair);
    }

    @Test
    void grantsTheRestOfThePublishedTimetable() {
        Gathering fair = Gathering.tomorrow(messages).tables(2);
        fair.announced();
        Guest ada = fair.visitor();
        accepted(ada, fair.visitor());
        accepted(ada, fair.visitor());
        publishesNew(fair, Map.of("rest", Map.of("afterMeetings", 1)));

        JsonPath repair = repairs(
                fair, Map.of("closed", List.of(Map.of("slotIds", List.of(slotOfFirst(fair)))), "publish", true));

        assertThat(repair.getInt("timetable.wishes.rest.afterMeetings")).isEqualTo(1);
        assertThat(repair.getList("moved")).hasSize(1);
        List<Integer> held = slotsHeld(fair);
        assertThat(held.getLast() - held.getFirst()).isGreaterThan(1);
    }

    @Test
    void grantsWhomThePublishedTimetableGrantedOneARestOfItsOwn() {
        Gathering fair = Gathering.tomorrow(messages).tables(2);
        fair.announced();
        Guest ada = fair.visitor();
        accepted(ada, fair.visitor());
        accepted(ada, fair.visitor());
        publishesNew(fair, ownRest(ada, 1));

        JsonPath repair = repairs(
                fair, Map.of("closed", List.of(Map.of("slotIds", List.of(slotOfFirst(fair)))), "publish", true));

        assertThat(repair.getInt("timetable.wishes.ownPaces.'" + ada.id + "'.rest.afterMeetings"))
                .isEqualTo(1);
        assertThat(repair.getList("moved")).hasSize(1);
        List<Integer> held = slotsHeld(fair);
        assertThat(held.getLast() - held.getFirst()).isGreaterThan(1);
    }

    @Test
    void grantsSomebodyALongerRestFromTheRepairOn() {
        Gathering fair = Gathering.tomorrow(messages).tables(2);
        fair.announced();
        Guest ada = fair.visitor();
        accepted(ada, fair.visitor());
        accepted(ada, fair.visitor());
        publishesNew(fair, ownRest(ada, 1));
        Map<String, Object> closing = new HashMap<>(ownRest(ada, 2));
        closing.put("closed", List.of(Map.of("slotIds", List.of(slotOfFirst(fair)))));
        closing.put("publish", true);

        JsonPath repair = repairs(fair, closing);

        assertThat(repair.getInt("timetable.wishes.ownPaces.'" + ada.id + "'.rest.slots"))
                .isEqualTo(2);
        List<Integer> held = slotsHeld(fair);
        assertThat(held.getLast() - held.getFirst()).isGreaterThan(2);
    }

    @Test
    void keepsMeetingsInTheOrderThatThePublishedTimetableKept() {
        Gathering fair = Gathering.tomorrow(messages).tables(1);
        fair.announced();
        String first = accepted(fair.visitor(), fair.visitor());
        String then = accepted(fair.visitor(), fair.visitor());
        publishesNew(fair, Map.of("conditions", Map.of(then, Map.of("afterMeetingIds", List.of(first)))));

        JsonPath repair = repairs(
                fair, Map.of("closed", List.of(Map.of("slotIds", List.of(slotOfFirst(fair)))), "publish", true));

        assertThat(repair.getList("timetable.wishes.conditions.'" + then + "'.afterMeetingIds"))
                .containsExactly(first);
        List<String> inOrder = IntStream.range(0, 6)
                .mapToObj(number -> meetingIn(fair, number))
                .flatMap(List::stream)
                .toList();
        assertThat(inOrder).containsExactly(first, then);
    }

    private static List<String> meetingIn(Gathering fair, int slot) {
        return Sql.column(
                "select meeting_id from meeting where matchmaking_event_id = ? and slot_id = '" + fair.slot(slot) + "'",
                fair.id);
    }

    private static Map<String, Object> ownRest(Guest guest, int slots) {
        return Map.of("ownPaces", Map.of(guest.id, Map.of("rest", Map.of("afterMeetings", 1, "slots", slots))));
    }

    /** Bookings that stay deny it already: nobody moves for it, and nobody waits for what cannot be. */
    @Test
    void letsOffWhoseDayNeverHadARest() {
        Gathering fair = Gathering.tomorrow(messages).tables(2);
        fair.announced();
        Guest ada = fair.visitor();
        ada.meets(fair.visitor(), fair.slot(0));
        ada.meets(fair.visitor(), fair.slot(1));
        String waiting = accepted(ada, fair.visitor());

        JsonPath repair = repairs(fair, Map.of("rest", Map.of("afterMeetings", 1), "publish", true));

        assertThat(repair.getList("placed.meetingId")).containsExactly(waiting);
        assertThat(repair.getList("moved")).isEmpty();
        assertThat(slotsHeld(fair)).hasSize(3).startsWith(0, 1);
    }

    @Test
    void letsAMeetingWaitWhoseNewPlaceWasBookedBeforePublication() {
        Gathering fair = Gathering.tomorrow(messages).tables(2);
        fair.announced();
        String meeting = fair.visitor().meets(fair.visitor(), fair.slot(0));
        UUID table = UUID.fromString(Claims.tableOf(meeting));
        String timetable = repairs(
                        fair, Map.of("closed", List.of(Map.of("tableId", table, "slotIds", List.of(fair.slot(0))))))
                .getString("timetable.timetableId");
        String booked = fair.visitor().meets(fair.visitor(), fair.slot(0));

        publishes(fair, timetable, Map.of());

        eventually(() -> fair.organiser().gets("/v1/timetables/" + timetable).body("status", equalTo("PUBLISHED")));
        assertThat(Claims.statusOf(meeting)).isEqualTo("ACCEPTED");
        assertThat(Claims.statusOf(booked)).isEqualTo("SCHEDULED");
        Claims.assertSound(fair);
    }

    @Test
    void staysAProposalWhenAMeetingWasReportedWhereItCloses() {
        Gathering past = Gathering.in2016(messages).tables(1);
        past.announced();
        Guest ada = past.visitor();
        String meeting = ada.meets(past.visitor(), past.slot(0));
        past.enters("RUNNING");
        Map<String, Object> then = Map.of("occurredAt", past.slotEnd(0).toString());
        Map<String, Object> order = new HashMap<>(then);
        order.put("closed", List.of(Map.of("tableId", past.table(0))));
        String timetable = repairs(past, order).getString("timetable.timetableId");
        ada.reports(meeting, Map.of("attendance", "HELD")).statusCode(200);

        publishes(past, timetable, then);

        eventually(
                () -> past.organiser()
                        .gets("/v1/timetables/" + timetable)
                        .body("status", equalTo("PROPOSED"))
                        .body(
                                "reason",
                                equalTo(
                                        "1 meetings stay at these places: their attendance is reported, or one of the two withdrew.")));
        assertThat(Claims.tableOf(meeting)).isEqualTo(past.table(0).toString());
    }

    @Test
    void refusesToCloseAPlaceThatSomebodyWhoWithdrewStillHas() {
        Gathering fair = Gathering.tomorrow(messages).tables(1);
        fair.announced();
        Guest ada = fair.visitor();
        String meeting = ada.meets(fair.visitor(), fair.slot(0));
        // as long as the meetings of who withdrew are not settled
        Sql.run("update participant set status = 'WITHDRAWN' where participant_id = '" + ada.id + "'");

        fair.organiser()
                .posts(
                        fair.path("/timetables/repair"),
                        Map.of("closed", List.of(Map.of("tableId", fair.table(0))), "publish", true))
                .statusCode(409)
                .body("code", equalTo("PLACES_TO_CLOSE_MUST_BE_FREE"))
                .body("meetingIds", equalTo(List.of(meeting)));
        assertThat(Claims.statusOf(meeting)).isEqualTo("SCHEDULED");
    }

    @Test
    void bringsAnEarlierTimetableBackBesideWhatIsClosed() {
        Gathering fair = published(2);
        String first = Sql.value(
                "select timetable_id from timetable where status = 'PUBLISHED' and matchmaking_event_id = ?", fair.id);
        repairs(fair, Map.of("closed", List.of(Map.of("tableId", fair.table(0))), "publish", true));

        String restoring = fair.organiser()
                .posts("/v1/timetables/" + first + "/restoration", Map.of("publish", true))
                .statusCode(202)
                .extract()
                .path("timetableId");

        eventually(() -> fair.organiser().gets("/v1/timetables/" + restoring).body("status", equalTo("PUBLISHED")));
        Claims.assertSound(fair);
    }

    @Test
    void bringsBackWhatStoodAfterARepair() {
        Gathering fair = published(2);
        String repair = repairs(
                        fair,
                        Map.of(
                                "closed",
                                List.of(Map.of("tableId", fair.table(0), "slotIds", List.of(slotOfFirst(fair)))),
                                "publish",
                                true))
                .getString("timetable.timetableId");
        Map<String, String> repaired = places(fair);
        repairs(fair, Map.of("closed", List.of(Map.of("tableId", fair.table(1))), "publish", true));
        repairs(fair, Map.of("reopened", List.of(Map.of("tableId", fair.table(1))), "publish", true));
        assertThat(places(fair)).isNotEqualTo(repaired);

        goesBackTo(repair, fair);

        assertThat(places(fair)).isEqualTo(repaired);
        Claims.assertSound(fair);
    }

    private static void goesBackTo(String timetable, Gathering fair) {
        String restoring = fair.organiser()
                .posts("/v1/timetables/" + timetable + "/restoration", Map.of("publish", true))
                .statusCode(202)
                .extract()
                .path("timetableId");
        eventually(() -> fair.organiser().gets("/v1/timetables/" + restoring).body("status", equalTo("PUBLISHED")));
    }

    /** It brings back what stood, which is more than it holds itself: here nothing. */
    @Test
    void bringsBackWhatStoodAfterARepairThatChangedNothing() {
        Gathering fair = published(3);
        String repair = repairs(fair, Map.of("publish", true)).getString("timetable.timetableId");
        Map<String, String> stood = places(fair);
        repairs(fair, Map.of("closed", List.of(Map.of("tableId", fair.table(0))), "publish", true));
        repairs(fair, Map.of("reopened", List.of(Map.of("tableId", fair.table(0))), "publish", true));
        assertThat(places(fair)).isNotEqualTo(stood);

        goesBackTo(repair, fair);

        assertThat(places(fair)).isEqualTo(stood);
        Claims.assertSound(fair);
    }

    @Test
    void closesNoPlaceWhereAMeetingWasReported() {
        Gathering past = Gathering.in2016(messages).tables(1);
        past.announced();
        Guest ada = past.visitor();
        Guest bob = past.visitor();
        String meeting = ada.meets(bob, past.slot(0));
        past.enters("RUNNING");
        ada.reports(meeting, Map.of("attendance", "HELD")).statusCode(200);

        past.organiser()
                .posts(
                        past.path("/timetables/repair"),
                        Map.of(
                                "closed",
                                List.of(Map.of("tableId", past.table(0))),
                                "publish",
                                true,
                                "occurredAt",
                                past.slotEnd(0).toString()))
                .statusCode(409)
                .body("code", equalTo("PLACES_TO_CLOSE_MUST_BE_FREE"))
                .body("meetingIds[0]", equalTo(meeting));
    }

    @Test
    void countsSomebodyMissingAsAbsentFromThenOn() {
        Gathering fair = Gathering.tomorrow(messages).tables(1);
        fair.announced();
        Guest ada = fair.visitor();
        repairs(fair, Map.of("missingParticipantIds", List.of(ada.id), "publish", true));

        accepted(ada, fair.visitor());

        assertThat(repairs(fair, Map.of("publish", true)).getList("waitingMeetingIds"))
                .hasSize(1);
    }

    @Test
    void letsAColleagueTakeOverWhereItIsFree() {
        Gathering fair = Gathering.tomorrow(messages).tables(3);
        fair.announced();
        Guest ada = fair.visitor();
        Guest ben = fair.guest().fromSameOrganisationAs(ada).joins();
        List<Guest> others = fair.visitors(3);
        String early = ada.meets(others.get(0), fair.slot(0));
        String asBenIsBusy = ada.meets(others.get(1), fair.slot(1));
        ben.meets(others.get(2), fair.slot(1));
        String asTheyMeetAlready = ada.meets(others.get(2), fair.slot(2));
        String place = placeOf(early);

        JsonPath repair = repairs(
                fair,
                Map.of(
                        "missingParticipantIds",
                        List.of(ada.id),
                        "standIns",
                        List.of(Map.of("participantId", ben.id, "forParticipantId", ada.id)),
                        "publish",
                        true));

        assertThat(repair.getList("handedOver.meetingId")).containsExactly(early);
        assertThat(repair.getString("handedOver[0].fromParticipantId")).isEqualTo(ada.id.toString());
        assertThat(repair.getString("handedOver[0].toParticipantId")).isEqualTo(ben.id.toString());
        assertThat(repair.getList("cancelledMeetingIds")).containsExactlyInAnyOrder(asBenIsBusy, asTheyMeetAlready);
        assertThat(repair.getList("moved")).isEmpty();
        assertThat(placeOf(early)).isEqualTo(place);
        agendaOf(fair, ben).body("items.meetingId", hasItems(early));
        agendaOf(fair, ada).body("items.meetingId", not(hasItems(early)));
        ben.calling()
                .gets("/v1/meetings/" + early)
                .statusCode(200)
                .body("requester.participantId", equalTo(ben.id.toString()));
        eventually(() -> assertThat(messages.publishedOn("entente.scheduling.meetings", early))
                .extracting(message -> message.type())
                .last()
                .isEqualTo("entente.scheduling.meeting-handed-over.v1"));
        messages.publishedOn("entente.scheduling.meetings", early)
                .forEach(message ->
                        Schemas.validate(message.type(), message.body().toString()));
        messages.publishedOn("entente.scheduling.timetables", repair.getString("timetable.timetableId"))
                .forEach(message ->
                        Schemas.validate(message.type(), message.body().toString()));
        Claims.assertSound(fair);
    }

    @Test
    void asksColleaguesInTheirOrderAndMovesWhatNoneCanTake() {
        Gathering fair = Gathering.tomorrow(messages).tables(3);
        fair.announced();
        Guest ada = fair.visitor();
        Guest ben = fair.guest().fromSameOrganisationAs(ada).joins();
        Guest bea = fair.guest().fromSameOrganisationAs(ada).joins();
        List<Guest> others = fair.visitors(4);
        String first = ada.meets(others.get(0), fair.slot(0));
        String second = ada.meets(others.get(1), fair.slot(1));
        String third = ada.meets(others.get(2), fair.slot(2));
        ben.meets(others.get(3), fair.slot(1));
        Map<String, Object> order = Map.of(
                "absences",
                List.of(
                        Map.of("participantId", ada.id, "slotIds", List.of(fair.slot(0), fair.slot(1), fair.slot(2))),
                        Map.of("participantId", bea.id, "slotIds", List.of(fair.slot(2))),
                        Map.of("participantId", ben.id, "slotIds", List.of(fair.slot(2)))),
                "standIns",
                List.of(
                        Map.of("participantId", ben.id, "forParticipantId", ada.id),
                        Map.of("participantId", bea.id, "forParticipantId", ada.id)));

        String proposal = repairs(fair, order).getString("timetable.timetableId");
        publishes(fair, proposal, Map.of());

        eventually(() -> assertThat(partiesOf(first)).contains(ben.id.toString()));
        assertThat(partiesOf(second)).contains(bea.id.toString());
        assertThat(partiesOf(third)).contains(ada.id.toString());
        assertThat(placeOf(third)).doesNotStartWith(fair.slot(2).toString());
        Claims.assertSound(fair);
    }

    @Test
    void leavesWhatAColleagueTookOverAtTheBoothWhereItIs() {
        Gathering fair = Gathering.tomorrow(messages).tables(2);
        fair.announced();
        Guest ada = fair.visitor();
        UUID booth = fair.boothOf(ada);
        fair.announced();
        Guest ben = fair.guest().fromSameOrganisationAs(ada).joins();
        String meeting = ada.meets(fair.visitor(), fair.slot(0));
        assertThat(Claims.tableOf(meeting)).isEqualTo(booth.toString());
        repairs(
                fair,
                Map.of(
                        "missingParticipantIds",
                        List.of(ada.id),
                        "standIns",
                        List.of(Map.of("participantId", ben.id, "forParticipantId", ada.id)),
                        "publish",
                        true));

        JsonPath later = repairs(fair, Map.of("publish", true));

        assertThat(later.getList("moved")).isEmpty();
        assertThat(Claims.tableOf(meeting)).isEqualTo(booth.toString());
        assertThat(partiesOf(meeting)).contains(ben.id.toString());
        Claims.assertSound(fair);
    }

    @Test
    void leavesItThereAlsoWhenThatRepairIsGoneBackTo() {
        Gathering fair = Gathering.tomorrow(messages).tables(2);
        fair.announced();
        Guest ada = fair.visitor();
        UUID booth = fair.boothOf(ada);
        fair.announced();
        Guest ben = fair.guest().fromSameOrganisationAs(ada).joins();
        String meeting = accepted(ada, fair.visitor());
        publishesNew(fair, Map.of());
        String repair = repairs(
                        fair,
                        Map.of(
                                "missingParticipantIds",
                                List.of(ada.id),
                                "standIns",
                                List.of(Map.of("participantId", ben.id, "forParticipantId", ada.id)),
                                "publish",
                                true))
                .getString("timetable.timetableId");
        String place = placeOf(meeting);
        assertThat(place).endsWith(booth.toString());

        goesBackTo(repair, fair);

        assertThat(placeOf(meeting)).isEqualTo(place);
        Claims.assertSound(fair);
    }

    @Test
    void refusesStandInsThatMakeNoSense() {
        Gathering fair = Gathering.tomorrow(messages).tables(1);
        fair.announced();
        Guest ada = fair.visitor();
        Guest ben = fair.guest().fromSameOrganisationAs(ada).joins();
        Guest waiting = fair.guest().fromSameOrganisationAs(ada).stillWaiting().joins();
        Guest stranger = fair.visitor();
        String colleague = "/standIns/0/participantId";

        refusedStandIn(
                fair,
                List.of(),
                ben.id,
                ada.id,
                "STAND_IN_MUST_BE_FOR_SOMEBODY_ABSENT",
                "/standIns/0/forParticipantId");
        refusedStandIn(fair, List.of(ada.id), stranger.id, ada.id, "STAND_IN_MUST_BE_A_COLLEAGUE", colleague);
        refusedStandIn(fair, List.of(ada.id), ada.id, ada.id, "STAND_IN_MUST_BE_A_COLLEAGUE", colleague);
        refusedStandIn(fair, List.of(ada.id), waiting.id, ada.id, "STAND_IN_MUST_TAKE_PART", colleague);
        refusedStandIn(fair, List.of(ada.id, ben.id), ben.id, ada.id, "STAND_IN_MUST_TAKE_PART", colleague);
        refusedStandIn(fair, List.of(ada.id), UUID.randomUUID(), ada.id, "PARTICIPANT_MUST_BE_OF_THE_EVENT", colleague);
    }

    private static void refusedStandIn(
            Gathering fair, List<UUID> missing, UUID colleague, UUID absent, String code, String pointer) {
        refused(
                fair,
                Map.of(
                        "missingParticipantIds",
                        missing,
                        "standIns",
                        List.of(Map.of("participantId", colleague, "forParticipantId", absent))),
                code,
                pointer);
    }

    private static ValidatableResponse agendaOf(Gathering fair, Guest guest) {
        return fair.organiser()
                .gets(fair.path("/participants/" + guest.id + "/agenda"))
                .statusCode(200);
    }

    private static String placeOf(String meeting) {
        return Sql.value(
                "select slot_id || ' ' || table_id from meeting where meeting_id = ?", UUID.fromString(meeting));
    }

    private static String partiesOf(String meeting) {
        return Sql.value(
                "select requester_participant_id || ' ' || receiver_participant_id from meeting where meeting_id = ?",
                UUID.fromString(meeting));
    }

    @Test
    void tellsWhatHappenedByContract() {
        Gathering fair = published(2);

        String timetable = repairs(
                        fair,
                        Map.of(
                                "closed",
                                List.of(Map.of("tableId", fair.table(0), "slotIds", List.of(fair.slot(0)))),
                                "publish",
                                true))
                .getString("timetable.timetableId");

        eventually(() -> assertThat(messages.publishedOn("entente.scheduling.timetables", timetable))
                .extracting(message -> message.type().replace("entente.scheduling.", ""))
                .containsExactly("timetable-started.v1", "timetable-proposed.v1", "timetable-published.v1"));
        messages.publishedOn("entente.scheduling.timetables", timetable)
                .forEach(message ->
                        Schemas.validate(message.type(), message.body().toString()));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        Gathering fair = published(1);
        UUID nobody = UUID.randomUUID();

        refused(
                fair,
                Map.of("absences", List.of(Map.of("participantId", nobody, "slotIds", List.of(fair.slot(0))))),
                "PARTICIPANT_MUST_BE_OF_THE_EVENT",
                "/absences");

        refused(
                fair,
                Map.of("ownPaces", Map.of(nobody, Map.of("travelSlots", 1))),
                "PARTICIPANT_MUST_BE_OF_THE_EVENT",
                "/ownPaces");
        refused(
                fair,
                Map.of("missingParticipantIds", List.of(nobody)),
                "PARTICIPANT_MUST_BE_OF_THE_EVENT",
                "/missingParticipantIds");
        refused(
                fair,
                Map.of("closed", List.of(Map.of("tableId", fair.table(0)), Map.of("tableId", nobody))),
                "TABLE_MUST_BE_OF_THE_EVENT",
                "/closed/1/tableId");
        refused(fair, Map.of("closed", List.of(Map.of())), "PLACE_MUST_BE_NAMED", "/closed/0");
        refused(
                fair,
                Map.of("reopened", List.of(Map.of("slotIds", List.of(nobody)))),
                "SLOT_MUST_BE_BOOKABLE",
                "/reopened/0/slotIds");
        fair.visitor()
                .calling()
                .posts(fair.path("/timetables/repair"), Map.of())
                .statusCode(403);
    }

    private static void refused(Gathering fair, Map<String, Object> order, String code, String pointer) {
        fair.organiser()
                .posts(fair.path("/timetables/repair"), order)
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static void publishes(Gathering fair, String timetableId, Map<String, Object> order) {
        fair.organiser()
                .posts("/v1/timetables/" + timetableId + "/publication", order)
                .statusCode(202);
    }

    private static JsonPath repairs(Gathering fair, Map<String, Object> order) {
        return fair.organiser()
                .posts(fair.path("/timetables/repair"), order)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Six guests in a ring, timetabled and published. */
    private static Gathering published(int tables) {
        Gathering fair = Gathering.tomorrow(messages).tables(tables);
        fair.announced();
        List<Guest> guests = fair.visitors(6);
        for (int guest = 0; guest < 6; guest++) {
            accepted(guests.get(guest), guests.get((guest + 1) % 6));
        }
        publishesNew(fair, Map.of());
        return fair;
    }

    private static void publishesNew(Gathering fair, Map<String, Object> wishes) {
        Map<String, Object> order = new HashMap<>(wishes);
        order.putAll(Map.of("method", "OPTIMISED", "timeLimitSeconds", 5, "publish", true));
        String timetable = fair.organiser()
                .posts(fair.path("/timetables"), order)
                .statusCode(202)
                .extract()
                .path("timetableId");
        eventually(() -> fair.organiser().gets("/v1/timetables/" + timetable).body("status", equalTo("PUBLISHED")));
    }

    private static UUID slotOfFirst(Gathering fair) {
        return fair.slot(slotsHeld(fair).getFirst());
    }

    /** By their numbers, the earliest first. */
    private static List<Integer> slotsHeld(Gathering fair) {
        List<String> held = Sql.column("select slot_id from meeting where matchmaking_event_id = ?", fair.id);
        return IntStream.range(0, 6)
                .boxed()
                .filter(number -> held.contains(fair.slot(number).toString()))
                .toList();
    }

    private static String accepted(Guest one, Guest other) {
        String meetingId = one.requestsMeetingWith(other);
        other.accepts(meetingId).statusCode(200);
        return meetingId;
    }

    private static String meetingAt(Gathering fair, UUID table) {
        List<String> there = new ArrayList<>(Sql.column(
                "select meeting_id from meeting where matchmaking_event_id = ? and table_id = '" + table + "'",
                fair.id));
        assertThat(there).isNotEmpty();
        return there.getFirst();
    }

    private static Map<String, String> places(Gathering fair) {
        List<String> rows = Sql.column(
                "select meeting_id || '=' || coalesce(slot_id || '/' || table_id, '') from meeting"
                        + " where matchmaking_event_id = ?",
                fair.id);
        return rows.stream().map(row -> row.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
