package dev.entente.timetabling.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.files.InstanceFile;
import dev.entente.timetabling.files.ResultFile;
import dev.entente.timetabling.files.TimetableFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A desk that repairs the same event again and again, and has nothing but files. */
class RepairedFilesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Meeting 3 is locked at slot 2. */
    private static final String EVENT = """
            nBusiness = 6;
            nMeetings = 5;
            nTables = 2;
            nTotalSlots = 6;
            nMorningSlots = 3;
            requested = [|1, 2, 3|1, 3, 3|4, 5, 3|4, 6, 3|2, 3, 3|];
            forbidden = [{0},{0},{0},{0},{0},{0}];
            fixed = [0,0,2,0,0];
            precedences = [{},{},{},{},{}];
            """;

    private static final int[] SLOTS = {0, 1, 1, 2, 2};

    private static final String FIRST = """
            [
              {"change": "participant away", "participant": 6, "slots": [3]},
              {"change": "meeting cancelled", "meeting": 5},
              {"change": "meeting added", "participants": [5, 6]}
            ]
            """;

    private static final String SECOND = """
            [
              {"change": "participant gone", "participant": 6, "from": 4},
              {"change": "meeting added", "participants": [1, 4]},
              {"change": "tables lost", "tables": 1, "slots": [5]}
            ]
            """;

    @TempDir
    Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void repairOnce() throws IOException {
        write("event.dzn", EVENT);
        write("first.json", FIRST);
        write("second.json", SECOND);
        var event = InstanceFile.read(folder.resolve("event.dzn"));
        var solved = new Timetabler(event.problem()).take(SLOTS);
        ResultFile.of(event, solved.timetable(), solved.certificate(), List.of())
                .write(folder.resolve("result.json"));
        assertThat(run("repair event.dzn result.json --changes first.json --now 2 --json one.json"))
                .isZero();
    }

    @Test
    void acceptsARepairOfTheEventAsItIsNow() {
        assertThat(run("check event.dzn one.json --changes first.json")).isZero();

        assertThat(out.toString())
                .contains("valid: 5 of 6 meetings placed")
                .contains("repaired after first.json at slot 2, says the result")
                .contains("not checked without --before");
    }

    @Test
    void acceptsARepairThatKeptItsPromises() {
        assertThat(run("check event.dzn one.json --changes first.json --before result.json --now 2"))
                .isZero();
    }

    @Test
    void readsWhichMeetingsAnAddedOneComesBetween() throws IOException {
        write("between.json", """
                [{"change": "meeting added", "participants": [2, 6], "after": [1], "before": [4]}]
                """);

        assertThat(run("repair event.dzn result.json --changes between.json --json two.json"))
                .isZero();
        assertThat(run("check event.dzn two.json --changes between.json --before result.json --now 1"))
                .isZero();

        var file = folder.resolve("two.json");
        var repaired = TimetableFile.read(file).timetable(file, 6);
        assertThat(repaired.slotOf(5)).isGreaterThan(repaired.slotOf(0)).isLessThan(repaired.slotOf(3));
    }

    @Test
    void acceptsThatALockedMeetingOfWhoIsAwayIsLost() throws IOException {
        write("away.json", """
                [{"change": "participant away", "participant": 5, "slots": [2]}]
                """);

        assertThat(run("repair event.dzn result.json --changes away.json --json lost.json"))
                .isZero();
        assertThat(run("check event.dzn lost.json --changes away.json --before result.json --now 1"))
                .isZero();

        assertThat(out.toString()).contains("meeting 3 has lost slot 2").contains("valid: 4 of 5 meetings placed");
    }

    @Test
    void acceptsThatALockedMeetingOfALostSlotIsLost() throws IOException {
        write("lost.json", """
                [{"change": "slot lost", "slot": 2}]
                """);

        assertThat(run("repair event.dzn result.json --changes lost.json --json rest.json"))
                .isZero();
        assertThat(run("check event.dzn rest.json --changes lost.json --before result.json"))
                .isZero();
    }

    /** It came back to its place in between, and is as locked there as the other one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void acceptsThatOneOfTwoLockedMeetingsIsLostWithATable(int participant) throws IOException {
        write("locked.dzn", EVENT.replace("fixed = [0,0,2,0,0]", "fixed = [3,0,3,0,0]"));
        var event = InstanceFile.read(folder.resolve("locked.dzn"));
        var solved = new Timetabler(event.problem()).take(new int[] {2, 1, 2, 0, 0});
        ResultFile.of(event, solved.timetable(), solved.certificate(), List.of())
                .write(folder.resolve("result.json"));
        write("away.json", """
                [{"change": "participant away", "participant": %d, "slots": [3]}]
                """.formatted(participant));
        write("back.json", """
                [{"change": "participant back", "participant": %d, "slots": [3]}]
                """.formatted(participant));
        write("table.json", """
                [{"change": "tables lost", "tables": 1, "slots": [3]}]
                """);
        String all = " --changes away.json --changes back.json --changes table.json";

        assertThat(run("repair locked.dzn result.json --changes away.json --json away-done.json"))
                .isZero();
        assertThat(
                        run(
                                "repair locked.dzn away-done.json --changes away.json --changes back.json --json back-done.json"))
                .isZero();
        assertThat(node("back-done.json", participant == 1 ? 1 : 3).get("slot").asInt())
                .isEqualTo(3);
        assertThat(run("repair locked.dzn back-done.json" + all + " --json done.json"))
                .isZero();
        assertThat(run("check locked.dzn done.json" + all + " --before back-done.json"))
                .isZero();
    }

    @Test
    void demandsFairnessOfTheRepairAndNotOfWhatStoodBefore() throws IOException {
        repairTwice();

        run("check event.dzn two.json --changes first.json --changes second.json --before one.json --fairness 0");

        assertThat(out.toString()).contains("wrong: two participants differ").doesNotContain("one.json: ");
    }

    @Test
    void refusesATimeBeforeThatOfAnEarlierList() {
        repairTwice();

        assertRefused(
                "check event.dzn two.json --changes first.json --changes second.json --now 1",
                "--now cannot be 1: the lists came one after the other, first.json at slot 2, second.json at slot 4, and"
                        + " there are 6 slots");
    }

    @Test
    void refusesAMeetingOfSomebodyWhoIsAwayAndNamesTheChange() throws IOException {
        place("one.json", 4, 3, 1);

        assertWrong(
                "check event.dzn one.json --changes first.json",
                "participant 6 is not available at slot 3, where meeting 4 is (first.json, line 2)");
    }

    @Test
    void refusesAMeetingOfSomebodyWhoIsGoneAfterASecondRepair() throws IOException {
        repairTwice();
        place("two.json", 6, 6, 2);

        assertWrong(
                "check event.dzn two.json --changes first.json --changes second.json",
                "participant 6 is not available at slot 6, where meeting 6 is (second.json, line 2)");
    }

    @Test
    void refusesACancelledMeetingThatTakesPlace() throws IOException {
        place("one.json", 5, 6, 2);

        assertWrong(
                "check event.dzn one.json --changes first.json",
                "meeting 5 must not be at slot 6 (first.json, line 3)");
    }

    @Test
    void refusesALockedMeetingThatMoves() throws IOException {
        place("one.json", 3, 6, 2);

        assertWrong(
                "check event.dzn one.json --changes first.json --before result.json --now 2",
                "meeting 3 is locked and moves from slot 2 to slot 6");
    }

    @Test
    void refusesALockedMeetingThatIsLostWithoutNeed() throws IOException {
        remove("one.json", 3);

        assertWrong("check event.dzn one.json --changes first.json", "meeting 3 is locked and has no slot");
    }

    @Test
    void refusesAMeetingThatMovesAfterItHasBegun() throws IOException {
        place("one.json", 1, 6, 2);

        assertWrong(
                "check event.dzn one.json --changes first.json --before result.json --now 2",
                "meeting 1 has begun at slot 1, table 1 and is now at slot 6, table 2");
    }

    @Test
    void refusesAMeetingThatEntersASlotThatHasBegun() throws IOException {
        place("one.json", 6, 1, 2);

        assertWrong(
                "check event.dzn one.json --changes first.json --before result.json --now 2",
                "meeting 6 is now at slot 1, table 2, which has begun");
    }

    @Test
    void refusesThatSomebodyWhomNoChangeHitsLosesAPlace() throws IOException {
        remove("one.json", 2);

        assertWrong(
                "check event.dzn one.json --changes first.json --before result.json --now 2",
                "meetings that no change hits must keep a place: of slot 2, 0 had to leave, but without a place are 2");
    }

    @Test
    void refusesAnotherTableWithoutNeed() throws IOException {
        int table = node("result.json", 2).get("table").asInt();
        place("one.json", 2, 2, 3 - table);
        place("one.json", 3, 2, table);

        assertWrong(
                "check event.dzn one.json --changes first.json --before result.json --now 2",
                "meeting 2 leaves table " + table + " and stays at slot 2, where that table still is");
    }

    @Test
    void refusesARepairThatHidesWhatItMoved() throws IOException {
        edit("one.json", repair -> ((ArrayNode) repair.get("moved")).removeAll());

        assertWrong(
                "check event.dzn one.json --changes first.json --before result.json",
                "the result does not say right whether meeting 4 is moved, or where");
    }

    @Test
    void refusesARepairWithOtherBreaksThanItClaims() throws IOException {
        edit("one.json", repair -> repair.put("breaksAfter", 47));

        assertWrong(
                "check event.dzn one.json --changes first.json",
                "the result claims breaks after the repair 47, but it is");
    }

    @Test
    void refusesARepairOfAnotherTimeThanItSays() {
        assertWrong(
                "check event.dzn one.json --changes first.json --now 1",
                "the result says that it was repaired after first.json at slot 2, but it was at slot 1");
    }

    @Test
    void refusesAnEarlierListAtAnotherTimeThanTheEarlierResultSays() throws IOException {
        repairTwice();
        edit("two.json", repair -> ((ObjectNode) repair.get("changes").get(0)).put("now", 3));

        assertWrong(
                "check event.dzn two.json --changes first.json --changes second.json --before one.json --now 4",
                "the result says that it was repaired after first.json at slot 3, but one.json says at slot 2");
    }

    @Test
    void comparesWithNoTimetableThatIsWrongItself() throws IOException {
        place("result.json", 2, 99, 1);

        assertWrong(
                "check event.dzn one.json --changes first.json --before result.json",
                "result.json: meeting 2 is at slot 99, which does not exist");
    }

    @Test
    void doesNotTakeForARepairWhatNoChangeCameBefore() throws IOException {
        edit("one.json", repair -> repair.putArray("changes"));

        assertThat(run("check event.dzn one.json --before result.json")).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("timetable: one.json, line 1: ")
                .contains("nothing is repaired without a change");
    }

    @Test
    void refusesARepairOfAnotherEvent() throws IOException {
        write("tomorrow.dzn", EVENT + "\n");

        assertWrong("check tomorrow.dzn one.json --changes first.json", "the result is of 'event' with SHA-256 ");
    }

    /** Its slots end before the changes do, which says nothing of these. */
    @Test
    void asksOfWhichEventItIsBeforeItReadsChanges() throws IOException {
        write("tomorrow.dzn", EVENT.replace("Slots = 6", "Slots = 2").replace("Slots = 3", "Slots = 1"));

        assertWrong("check tomorrow.dzn one.json --changes first.json", "the result is of 'event' with SHA-256 ");
    }

    @Test
    void doesNotRepairWhatIsOfAnotherEvent() throws IOException {
        write("tomorrow.dzn", EVENT + "\n");

        assertRefusedAtFirst(
                "repair tomorrow.dzn result.json --changes first.json",
                "result.json: the result is of 'event' with SHA-256 ");
    }

    @Test
    void doesNotCompareARepairWithWhatIsOfAnotherEvent() throws IOException {
        edit("result.json", solved -> solved.put("instanceSha256", "another"));

        assertRefusedAtFirst(
                "check event.dzn one.json --changes first.json --before result.json",
                "result.json: the result is of 'event' with SHA-256 another, not of 'event' with ");
    }

    @Test
    void repairsWhatWasRepairedAndAcceptsIt() throws IOException {
        repairTwice();

        assertThat(run("check event.dzn two.json --changes first.json --changes second.json --before one.json --now 4"))
                .isZero();
        assertThat(out.toString())
                .contains("valid: ")
                .contains("of 7 meetings placed")
                .contains("repaired after first.json at slot 2, second.json at slot 4, says the result");
    }

    @Test
    void goesOnFromTheTimeOfTheLastRepair() throws IOException {
        assertThat(run("repair event.dzn one.json --changes first.json --changes second.json --json two.json"))
                .isZero();

        assertThat(JSON.readTree(folder.resolve("two.json").toFile())
                        .at("/changes/1/now")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void doesNotGoBackBehindTheLastRepair() {
        assertRefused(
                "repair event.dzn one.json --changes first.json --changes second.json --now 1",
                "time goes on from slot 2 to at most 7, not to 1");
    }

    @Test
    void doesNotCheckARepairWithoutWhatHappened() {
        assertRefused(
                "check event.dzn one.json",
                "one.json was repaired after first.json at slot 2; the lists that --changes says it knows: none");
    }

    @Test
    void doesNotRepairAgainWithoutWhatHappenedBefore() {
        assertRefused(
                "repair event.dzn one.json --changes second.json",
                "one.json was repaired after first.json at slot 2; the lists that --changes says it knows: none");
    }

    @Test
    void doesNotCheckASolvedResultAgainstChanges() {
        assertRefused(
                "check event.dzn result.json --changes first.json",
                "result.json was repaired after none; the lists that --changes says it knows: first.json");
    }

    @Test
    void doesNotLookForTheTimetableBeforeASolvedOne() {
        assertRefused(
                "check event.dzn result.json --before one.json",
                "--before and --now are for what repair wrote, and result.json was solved");
    }

    @Test
    void namesTheEntryOfAListThatIsAnother() throws IOException {
        repairTwice();

        assertRefused(
                "check event.dzn two.json --changes second.json --changes first.json",
                "second.json, line 2: two.json was repaired after another change: "
                        + "{\"change\":\"participant away\",\"participant\":6,\"slots\":[3]}");
    }

    @Test
    void namesTheEntryThatAListHasTooMuch() throws IOException {
        write("first.json", FIRST.replace("[5, 6]}", "[5, 6]},\n  {\"change\": \"slot lost\", \"slot\": 6}"));

        assertRefused(
                "repair event.dzn one.json --changes first.json --changes second.json",
                "first.json, line 5: one.json was not repaired after this change");
    }

    @Test
    void namesTheEntryThatAListLacks() throws IOException {
        write("first.json", FIRST.replace("[3]},\n", "[3]}\n]\n").replaceFirst("(?s)]\n  \\{.*", "]\n"));

        assertRefused(
                "repair event.dzn one.json --changes first.json --changes second.json",
                "one.json, entry 1 of 'changes': first.json lacks what it was repaired after: "
                        + "{\"change\":\"meeting cancelled\",\"meeting\":5}");
    }

    @Test
    void namesTheEntryOfAListThatTheTimetableContradicts() throws IOException {
        place("one.json", 4, 3, 1);

        assertRefused(
                "repair event.dzn one.json --changes first.json --changes second.json",
                "first.json, line 2: does not fit one.json: "
                        + "participant 6 is not available at slot 3, where meeting 4 is");
    }

    @Test
    void namesTheEntryOfATimeThatCannotBe() throws IOException {
        edit("one.json", repair -> ((ObjectNode) repair.get("changes").get(0)).put("now", 8));

        assertRefused(
                "check event.dzn one.json --changes first.json",
                "one.json, entry 1 of 'changes': slot is 8, must be 1 to 7");
    }

    private void repairTwice() {
        assertThat(run("repair event.dzn one.json --changes first.json --changes second.json --now 4 --json two.json"))
                .isZero();
    }

    private void assertWrong(String command, String sentence) {
        assertThat(run(command)).isEqualTo(1);
        assertThat(out.toString()).contains("wrong: " + sentence);
    }

    private void assertRefused(String command, String sentence) {
        assertThat(run(command)).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("timetable: " + sentence);
    }

    /** Puts a meeting elsewhere, or where it had no place. */
    private void place(String name, int meeting, int slot, int table) throws IOException {
        remove(name, meeting);
        edit(
                name,
                repair -> repair.withArray("assignment")
                        .addObject()
                        .put("meeting", meeting)
                        .put("slot", slot)
                        .put("table", table));
    }

    private void remove(String name, int meeting) throws IOException {
        edit(name, repair -> {
            var others = new ArrayList<JsonNode>();
            repair.get("assignment").forEach(others::add);
            others.removeIf(place -> place.get("meeting").asInt() == meeting);
            repair.putArray("assignment").addAll(others);
        });
    }

    private JsonNode node(String name, int meeting) throws IOException {
        var assignment = JSON.readTree(folder.resolve(name).toFile()).get("assignment");
        for (var place : assignment) {
            if (place.get("meeting").asInt() == meeting) {
                return place;
            }
        }
        throw new AssertionError("meeting " + meeting + " has no place in " + name);
    }

    private void edit(String name, Consumer<ObjectNode> change) throws IOException {
        var file = folder.resolve(name);
        var document = (ObjectNode) JSON.readTree(file.toFile());
        change.accept(document);
        Files.writeString(file, JSON.writeValueAsString(document));
    }

    private void assertRefusedAtFirst(String command, String beginning) {
        assertThat(run(command)).isEqualTo(2);
        assertThat(err.toString()).startsWith("timetable: " + beginning);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private int run(String command) {
        var arguments = command.split(" ");
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].matches(".*\\.(json|dzn)")) {
                arguments[i] = folder.resolve(arguments[i]).toString();
            }
        }
        return TimetableCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
