package dev.entente.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a repair may do to those whom nothing happened to: for a price, and never to locked meetings. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "scheduling"))
class RepairTradesTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void movesAnotherMeetingWhenThatSavesAsManyBreaksAsAsked() {
        Late late = late();

        JsonPath repair = late.repaired(Map.of("breaksPerMove", 1, "improveSeconds", 1));

        assertThat(repair.getList("moved.meetingId")).containsExactlyInAnyOrder(late.hit(), late.bystander());
        assertThat(repair.getInt("timetable.certificate.breaks")).isZero();
        Claims.assertSound(late.fair());
    }

    @Test
    void movesNoOtherMeetingForBreaksWhenNoPriceIsNamed() {
        Late late = late();

        JsonPath repair = late.repaired(Map.of("improveSeconds", 1));

        assertThat(repair.getList("moved.meetingId")).containsExactly(late.hit());
        assertThat(repair.getInt("timetable.certificate.breaks")).isEqualTo(1);
    }

    @Test
    void movesNoOtherMeetingWhenThatSavesTooFewBreaks() {
        Late late = late();

        JsonPath repair = late.repaired(Map.of("breaksPerMove", 2, "improveSeconds", 1));

        assertThat(repair.getList("moved.meetingId")).containsExactly(late.hit());
    }

    @Test
    void leavesALockedMeetingThoughMovingItWouldBeBest() {
        Late late = late();
        String place = Claims.placeOf(late.bystander());

        JsonPath repair = late.repaired(
                Map.of("breaksPerMove", 1, "improveSeconds", 1, "lockedMeetingIds", List.of(late.bystander())));

        assertThat(repair.getList("moved.meetingId")).containsExactly(late.hit());
        assertThat(Claims.placeOf(late.bystander())).isEqualTo(place);
        Claims.assertSound(late.fair());
    }

    /** Ada can come at one slot alone, and the only table is taken then by two who could meet at any other. */
    @Test
    void letsAMeetingWaitRatherThanMoveALockedOne() {
        Gathering fair = Gathering.tomorrow(messages).tables(1);
        fair.announced();
        List<Guest> guests = fair.visitors(4);
        String hit = guests.get(0).agreesToMeet(guests.get(1));
        String locked = guests.get(2).agreesToMeet(guests.get(3));
        published(fair);
        String place = Claims.placeOf(locked);
        List<UUID> away = slotsOf(fair).stream()
                .filter(slot -> !place.startsWith(slot.toString()))
                .toList();

        JsonPath repair = repairs(
                fair,
                Map.of(
                        "absences",
                        List.of(absence(guests.get(0), away)),
                        "lockedMeetingIds",
                        List.of(locked),
                        "publish",
                        true));

        assertThat(repair.getList("unscheduledMeetingIds")).containsExactly(hit);
        assertThat(repair.getList("moved")).isEmpty();
        assertThat(Claims.placeOf(locked)).isEqualTo(place);
        Claims.assertSound(fair);
    }

    @Test
    void movesALockedMeetingThatCannotStay() {
        Late late = late();
        UUID table = UUID.fromString(Claims.tableOf(late.bystander()));

        JsonPath repair = repairs(
                late.fair(),
                Map.of(
                        "closed",
                        List.of(Map.of("tableId", table)),
                        "lockedMeetingIds",
                        List.of(late.bystander()),
                        "publish",
                        true));

        assertThat(repair.getList("moved.meetingId")).contains(late.bystander());
        assertThat(Claims.tableOf(late.bystander())).isNotEqualTo(table.toString());
        Claims.assertSound(late.fair());
    }

    @Test
    void cancelsALockedMeetingOfSomebodyMissing() {
        Late late = late();

        JsonPath repair = repairs(
                late.fair(),
                Map.of(
                        "missingParticipantIds",
                        List.of(late.cem().id),
                        "lockedMeetingIds",
                        List.of(late.hit()),
                        "publish",
                        true));

        assertThat(repair.getList("cancelledMeetingIds")).containsExactly(late.hit());
        assertThat(Claims.statusOf(late.hit())).isEqualTo("CANCELLED");
        Claims.assertSound(late.fair());
    }

    @Test
    void refusesToLockAMeetingOfAnotherEvent() {
        Gathering fair = Gathering.tomorrow(messages).tables(1).announced();
        Gathering other = Gathering.tomorrow(messages).tables(1).announced();
        String stranger = other.visitor().agreesToMeet(other.visitor());

        fair.organiser()
                .posts(fair.path("/timetables/repair"), Map.of("lockedMeetingIds", List.of(stranger)))
                .statusCode(422)
                .body("code", equalTo("MEETING_MUST_BE_OF_THE_EVENT"))
                .body("errors[0].pointer", equalTo("/lockedMeetingIds"));
    }

    @Test
    void refusesWhatCannotBePutRightAtAll() {
        Gathering withoutTables = Gathering.tomorrow(messages).announced();
        withoutTables.visitor().agreesToMeet(withoutTables.visitor());

        withoutTables
                .organiser()
                .posts(withoutTables.path("/timetables/repair"), Map.of())
                .statusCode(409)
                .body("code", equalTo("REPAIR_MUST_BE_POSSIBLE"))
                .body("detail", equalTo("The matchmaking event has no table."));
    }

    /**
     * Ada meets Bob and then Cem, who is late: she waits in between, unless her meeting with Bob goes to a later slot.
     *
     * @param bystander Ada's with Bob, who could meet at any slot
     * @param hit Ada's with Cem
     */
    private record Late(Gathering fair, Guest cem, String bystander, String hit) {

        JsonPath repaired(Map<String, Object> wishes) {
            Map<String, Object> order = new HashMap<>(wishes);
            List<UUID> away = IntStream.of(0, 1, 2, 4, 5).mapToObj(fair::slot).toList();
            order.put("absences", List.of(absence(cem, away)));
            order.put("publish", true);
            return repairs(fair, order);
        }
    }

    private static Late late() {
        Gathering fair = Gathering.tomorrow(messages).tables(2).announced();
        List<Guest> guests = fair.visitors(3);
        String bystander = guests.get(0).agreesToMeet(guests.get(1));
        String hit = guests.get(0).agreesToMeet(guests.get(2));
        published(fair);
        assertThat(Claims.placeOf(bystander)).startsWith(fair.slot(0).toString());
        assertThat(Claims.placeOf(hit)).startsWith(fair.slot(1).toString());
        return new Late(fair, guests.get(2), bystander, hit);
    }

    private static void published(Gathering fair) {
        OrderedTimetable.of(fair, Map.of("method", "FIRST_FIT", "publish", true))
                .reaches("PUBLISHED");
    }

    private static JsonPath repairs(Gathering fair, Map<String, Object> order) {
        return fair.organiser()
                .posts(fair.path("/timetables/repair"), order)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> absence(Guest guest, List<UUID> slots) {
        return Map.of("participantId", guest.id, "slotIds", slots);
    }

    private static List<UUID> slotsOf(Gathering fair) {
        return IntStream.range(0, 6).mapToObj(fair::slot).toList();
    }
}
