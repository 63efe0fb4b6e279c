package dev.entente.timetabling.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.files.InstanceFile;
import dev.entente.timetabling.model.Meeting;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class TimetableCommandTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    /** What only OR-Tools needs. */
    private static final Pattern NATIVE = Pattern.compile("[/\\\\](ortools|protobuf|jna)-[^/\\\\]*\\.jar$");

    /** Somebody has three meetings for two slots. */
    private static final String CROWDED = """
            nBusiness = 4;
            nMeetings = 3;
            nTables = 2;
            nTotalSlots = 2;
            nMorningSlots = 1;
            requested = [|1, 2, 3|1, 3, 3|1, 4, 3|];
            forbidden = [{0},{0},{0},{0}];
            fixed = [0,0,0];
            precedences = [{},{},{}];
            """;

    @TempDir
    Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void inventAnEvent() {
        generate(20, 40, 14, 6, "event.dzn");
    }

    private void generate(
            int participants, int meetings, int slots, int tables, String name, String... furtherOptions) {
        var shape = "generate --participants %d --meetings %d --slots %d --tables %d --seed 3 --out %s %s"
                .formatted(participants, meetings, slots, tables, file(name), String.join(" ", furtherOptions))
                .strip();
        assertThat(run(shape.split(" "))).isZero();
    }

    @Test
    void inventsFixedMeetingsAndAnOrderThatLeaveATimetable() throws IOException {
        generate(20, 40, 14, 6, "ruled.dzn", "--fixed", "0.25", "--precedences", "0.2");
        generate(20, 40, 14, 6, "again.dzn", "--fixed", "0.25", "--precedences", "0.2");

        var ruled = InstanceFile.read(Path.of(file("ruled.dzn"))).problem();
        assertThat(ruled.meetings()).filteredOn(Meeting::locked).hasSize(10);
        assertThat(ruled.meetings())
                .filteredOn(meeting -> !meeting.after().isEmpty())
                .hasSize(8);
        assertThat(Files.readString(Path.of(file("again.dzn"))))
                .isEqualTo(Files.readString(Path.of(file("ruled.dzn"))));
        assertThat(run("solve", file("ruled.dzn"), "--seconds", "20")).isZero();
        assertThat(out.toString()).contains("ruled: OPTIMAL");
    }

    @Test
    void saysWhyNothingCanBeFixed() {
        var tooMany = "generate --participants 20 --meetings 40 --slots 14 --tables 2 --fixed 0.5";
        assertThat(run(tooMany.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("No timetable of all 40 meetings was found");

        assertThat(run((tooMany + " --choosing").split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("--choosing invents no fixed meetings");

        assertThat(run("generate --participants 20 --meetings 40 --slots 14 --tables 6 --fixed 1.5".split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--fixed is a share from 0 to 1");
    }

    @Test
    void solvesAndChecksWhatItInvented() throws IOException, NoSuchAlgorithmException {
        assertThat(run("solve", file("event.dzn"), "--seconds", "20", "--fairness", "2", "--json", file("result.json")))
                .isZero();
        assertThat(run("check", file("event.dzn"), file("result.json"), "--fairness", "2"))
                .isZero();

        assertThat(Files.readString(folder.resolve("result.json"))).contains(sha256("event.dzn"));
        assertThat(out.toString()).contains("event: OPTIMAL").contains("valid: 40 of 40 meetings placed");
    }

    @Test
    void choosesWhatToHoldAndChecksIt() throws IOException {
        generate(30, 120, 6, 8, "wishes.dzn", "--choosing");

        assertThat(run("solve", file("wishes.dzn"), "--choose", "--seconds", "2", "--json", file("chosen.json")))
                .isZero();
        assertThat(run("check", file("wishes.dzn"), file("chosen.json"))).isZero();
        assertThat(run("bench", folder.toString(), "--only", "wishes", "--choose", "--seconds", "1"))
                .isZero();

        assertThat(Files.readString(folder.resolve("chosen.json"))).contains("\"goal\" : \"CHOOSE_AND_PLACE\"");
        assertThat(out.toString()).containsPattern("more than weight (\\d+), says the result; its prices prove \\1\n");
        assertThat(out.toString()).contains("valid: 48 of 120 meetings placed").containsPattern("wishes +\\w+ +48");
    }

    @Test
    void doesNotTakeAChoiceForATimetableOfAllMeetings() throws IOException {
        generate(30, 120, 6, 8, "wishes.dzn", "--choosing");
        run("solve", file("wishes.dzn"), "--choose", "--seconds", "1", "--json", file("chosen.json"));
        var json = Files.readString(folder.resolve("chosen.json"));
        Files.writeString(folder.resolve("chosen.json"), json.replace("CHOOSE_AND_PLACE", "PLACE_ALL"));

        assertThat(run("check", file("wishes.dzn"), file("chosen.json"))).isEqualTo(1);

        assertThat(out.toString()).contains("leaves 72 meetings out that may not be chosen");
    }

    @Test
    void saysWhatAResultClaimsWrongly() throws IOException {
        run("solve", file("event.dzn"), "--seconds", "1", "--json", file("result.json"));
        var json = Files.readString(folder.resolve("result.json"));
        Files.writeString(folder.resolve("result.json"), json.replaceFirst("\"breaks\" : \\d+", "\"breaks\" : 4711"));

        assertThat(run("check", file("event.dzn"), file("result.json"))).isEqualTo(1);

        assertThat(out.toString()).contains("wrong: the result claims breaks 4711, but it is");
    }

    @Test
    void refusesAResultOfAFileThatWasChangedSince() throws IOException {
        run("solve", file("event.dzn"), "--seconds", "1", "--json", file("result.json"));
        Files.writeString(folder.resolve("event.dzn"), "\n", StandardOpenOption.APPEND);

        assertThat(run("check", file("event.dzn"), file("result.json"))).isEqualTo(1);

        assertThat(out.toString()).contains("wrong: the result is of 'event' with SHA-256 ");
    }

    @Test
    void acceptsAResultOfAFileThatIsCalledDifferentlyNow() throws IOException {
        run("solve", file("event.dzn"), "--seconds", "1", "--json", file("result.json"));
        Files.copy(folder.resolve("event.dzn"), folder.resolve("tomorrow.dzn"));

        assertThat(run("check", file("tomorrow.dzn"), file("result.json"))).isZero();
    }

    @Test
    void provesNothingOfAFileThatWasChangedSince() throws IOException {
        run("solve", file("event.dzn"), "--seconds", "1", "--json", file("result.json"));
        Files.writeString(folder.resolve("event.dzn"), "\n", StandardOpenOption.APPEND);

        assertThat(run("prove", file("event.dzn"), file("result.json"), "--out", file("proof")))
                .isEqualTo(2);

        assertThat(err.toString()).startsWith("timetable: result.json: the result is of 'event' with SHA-256 ");
    }

    @Test
    void acceptsAResultThatIsAsFairAsDemanded() throws IOException {
        solveUnfairly();

        assertThat(run("check", file("unfair.dzn"), file("result.json"), "--fairness", "1"))
                .isZero();

        assertThat(out.toString()).contains("1 breaks, fairness 1, as demanded: at most 1");
    }

    @Test
    void refusesAResultInWhichTwoDifferByMoreBreaksThanDemanded() throws IOException {
        solveUnfairly();

        assertThat(run("check", file("unfair.dzn"), file("result.json"), "--fairness", "0"))
                .isEqualTo(1);

        assertThat(out.toString())
                .contains("wrong: two participants differ by 1 breaks, allowed are 0")
                .contains("fairness 1, demanded: at most 0");
    }

    /** Of three, only the first has a break, which nobody can spare it. */
    private void solveUnfairly() throws IOException {
        Files.writeString(folder.resolve("unfair.dzn"), """
                nBusiness = 3;
                nMeetings = 2;
                nTables = 1;
                nTotalSlots = 3;
                nMorningSlots = 1;
                requested = [|1, 2, 3|1, 3, 3|];
                forbidden = [{2},{0},{0}];
                fixed = [0,0];
                precedences = [{},{}];
                """);
        assertThat(run("solve", file("unfair.dzn"), "--seconds", "5", "--json", file("result.json")))
                .isZero();
    }

    @Test
    void namesTheLineOfABrokenInstance() throws IOException {
        Files.writeString(folder.resolve("broken.dzn"), "nBusiness = 3;\nnMeetings = many;\n");

        assertThat(run("solve", file("broken.dzn"))).isEqualTo(2);

        assertThat(err.toString().strip())
                .isEqualTo("timetable: broken.dzn, line 2: expected a whole number but found 'm'");
    }

    @Test
    void namesTheLineThatIsNoText() throws IOException {
        Files.writeString(folder.resolve("broken.dzn"), "nBusiness = 3;\nnMeetings = \u00fc;\n", ISO_8859_1);

        assertThat(run("solve", file("broken.dzn"))).isEqualTo(2);

        assertThat(err.toString().strip()).isEqualTo("timetable: broken.dzn, line 2: this is not text in UTF-8");
    }

    @Test
    @Timeout(120)
    void endsWithTheBestFoundWhenItsTimeIsOver() {
        var shape = "generate --participants 500 --meetings 2000 --slots 16 --tables 150 --seed 1 --out ";
        assertThat(run((shape + file("large.dzn")).split(" "))).isZero();

        assertThat(run("solve", file("large.dzn"), "--seconds", "1", "--json", file("result.json")))
                .isZero();
        assertThat(run("check", file("large.dzn"), file("result.json"))).isZero();

        assertThat(out.toString()).containsPattern("large: FEASIBLE at \\d").contains("valid: 2000 of 2000 meetings");
    }

    @Test
    void namesTheLineOfABrokenResult() throws IOException {
        Files.writeString(folder.resolve("broken.json"), "{\n  \"instance\": 3,\n  \"bre");

        assertThat(run("check", file("event.dzn"), file("broken.json"))).isEqualTo(2);

        assertThat(err.toString()).startsWith("timetable: broken.json, line 3: ");
    }

    @Test
    void namesTheEntryOfAMeetingThatThereIsNot() throws IOException {
        run("solve", file("event.dzn"), "--seconds", "5", "--json", file("result.json"));
        var json = Files.readString(folder.resolve("result.json"));
        Files.writeString(folder.resolve("result.json"), json.replace("\"meeting\" : 40", "\"meeting\" : 41"));

        assertThat(run("check", file("event.dzn"), file("result.json"))).isEqualTo(2);

        assertThat(err.toString().strip())
                .isEqualTo("timetable: result.json, entry 40 of 'assignment': there is no meeting 41, only 1 to 40");
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThat(run("solve", file("nowhere.dzn"))).isEqualTo(2);

        assertThat(err.toString()).contains("there is no file").contains("nowhere.dzn");
    }

    @Test
    void refusesAResultThatCouldNotBeWrittenBeforeItSolves() {
        assertThat(run("solve", file("event.dzn"), "--json", file("missing/result.json")))
                .isEqualTo(2);

        assertThat(err.toString()).contains("cannot write the result to").contains("result.json");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void writesTheBestWhenItIsInterrupted() throws Exception {
        generate(200, 900, 16, 70, "large.dzn");
        var solving = program(
                        CLASS_PATH,
                        List.of(),
                        "solve",
                        file("large.dzn"),
                        "--seconds",
                        "300",
                        "--json",
                        file("result.json"))
                .start();
        try (var said = solving.inputReader()) {
            assertThat(said.lines().anyMatch(line -> line.contains("900 of 900 placed")))
                    .isTrue();
            solving.toHandle().destroy();
            said.lines().forEach(line -> {});
        }
        solving.waitFor();

        assertThat(run("check", file("large.dzn"), file("result.json"))).isZero();
    }

    /** The services bring the engine along, but not OR-Tools, whose libraries are native. */
    @Test
    void solvesWhereNobodyIsThereForHardQuestions() throws Exception {
        generate(30, 90, 10, 10, "hard.dzn");
        var without = Arrays.stream(CLASS_PATH.split(File.pathSeparator))
                .filter(part -> !NATIVE.matcher(part).find())
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(without).isNotEqualTo(CLASS_PATH);
        var solving = program(without, List.of(), "solve", file("hard.dzn"), "--threads", "2", "--seconds", "3");

        assertThat(ended(solving)).contains("90 of 90 placed").doesNotContain("Exception", "Error");
    }

    /** Its question would take 260 MiB; whoever else is in the process needs memory, too. */
    @Test
    void solvesWhereThereIsNoMemoryForAProof() throws Exception {
        generate(300, 1_000, 16, 80, "large.dzn");
        var solving = program(
                CLASS_PATH,
                List.of("-Xmx128m", "-XX:+ExitOnOutOfMemoryError"),
                "solve",
                file("large.dzn"),
                "--threads",
                "1",
                "--seconds",
                "3");

        assertThat(ended(solving)).contains("1000 of 1000 placed");
    }

    /** What a program says that ends well. */
    private String ended(ProcessBuilder program) throws Exception {
        var said = folder.resolve("said.log");
        var running = program.redirectOutput(said.toFile()).start();
        try {
            assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            running.destroyForcibly().waitFor();
        }
        assertThat(running.exitValue()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }

    @Test
    void provesToStrangersThatFewerBreaksAreImpossible() throws IOException, NoSuchAlgorithmException {
        generate(30, 100, 12, 12, "tight.dzn");
        run("solve", file("tight.dzn"), "--seconds", "20", "--json", file("result.json"));
        int breaks = number("\"breaks\" : (\\d+)", Files.readString(folder.resolve("result.json")));
        assertThat(breaks).isPositive();

        assertThat(run("prove", file("tight.dzn"), file("result.json"), "--out", file("proof")))
                .isZero();

        assertThat(out.toString())
                .contains("to be proven: no timetable of all meetings has fewer than " + breaks + " breaks")
                .contains("the clauses admit the timetable of the result")
                .containsPattern("tight: confirmed, \\d+ steps followed");
        assertThat(Files.readString(folder.resolve("proof/tight.drup"))).endsWith("\n0\n");
        assertThat(Files.readString(folder.resolve("proof/tight.variables.json")))
                .contains(
                        sha256("tight.dzn"),
                        "\"2\" : [ \"meeting 1 is at slot 1\" ]",
                        "there are at least " + breaks + " breaks");
        assertThat(folder.resolve("proof/tight.drup.part")).doesNotExist();
    }

    @Test
    void showsABetterTimetableWhenAClaimIsWrong() {
        generate(30, 100, 12, 12, "tight.dzn");
        assertThat(run("prove", file("tight.dzn"), "--breaks", "40", "--out", file("proof")))
                .isEqualTo(1);

        assertThat(out.toString()).contains("tight: the claim is wrong: a timetable of 100 meetings with ");
        assertThat(run("check", file("tight.dzn"), file("proof/tight.better.json")))
                .isZero();
        assertThat(folder.resolve("proof/tight.drup")).doesNotExist();
    }

    @Test
    void saysWhyThereIsNoTimetable() throws IOException {
        Files.writeString(folder.resolve("crowded.dzn"), CROWDED);

        run("solve", file("crowded.dzn"), "--seconds", "20");

        assertThat(out.toString())
                .containsPattern("crowded: INFEASIBLE .*\n  participant 1 has 3 meetings \\(1, 2, 3\\) for 2 slots");
    }

    @Test
    void saysWhyThereIsNoChoiceAroundWhatIsFixed() throws IOException {
        Files.writeString(folder.resolve("torn.dzn"), CROWDED.replace("fixed = [0,0,0]", "fixed = [1,1,0]"));

        run("solve", file("torn.dzn"), "--choose", "--seconds", "20");

        assertThat(out.toString())
                .containsPattern(
                        "torn: INFEASIBLE .*\n  of the locked meetings: participant 1 has 2 meetings \\(1, 2\\) for 1 slot");
    }

    @Test
    void provesThatThereIsNoTimetable() throws IOException {
        Files.writeString(folder.resolve("crowded.dzn"), CROWDED);

        assertThat(run("prove", file("crowded.dzn"), "--infeasible", "--out", file("proof")))
                .isZero();

        assertThat(out.toString())
                .contains("no timetable holds all the meetings that it must")
                .contains("confirmed");
    }

    @Test
    void hasNothingToProveOfATimetableWithoutBreaks() {
        assertThat(run("prove", file("event.dzn"), "--breaks", "0", "--out", file("proof")))
                .isZero();

        assertThat(out.toString()).contains("there is nothing to prove");
    }

    @Test
    void leavesAProofOpenWhenTheTimeIsOver() {
        generate(30, 100, 12, 12, "tight.dzn");
        assertThat(run("prove", file("tight.dzn"), "--breaks", "9", "--out", file("proof"), "--seconds", "0"))
                .isEqualTo(3);

        assertThat(out.toString()).contains("no proof was kept");
    }

    @Test
    void provesNothingOfAResultThatIsNotWhatItClaims() throws IOException {
        run("solve", file("event.dzn"), "--seconds", "1", "--json", file("result.json"));
        var json = Files.readString(folder.resolve("result.json"));
        Files.writeString(folder.resolve("result.json"), json.replaceFirst("\"breaks\" : \\d+", "\"breaks\" : 4711"));

        assertThat(run("prove", file("event.dzn"), file("result.json"), "--out", file("proof")))
                .isEqualTo(2);

        assertThat(err.toString()).contains("the result is not what it claims");
    }

    @Test
    void provesOneThingAtATime() {
        assertThat(run("prove", file("event.dzn"), "--out", file("proof"))).isEqualTo(2);
        assertThat(run("prove", file("event.dzn"), "--breaks", "1", "--infeasible", "--out", file("proof")))
                .isEqualTo(2);

        assertThat(err.toString()).contains("prove takes either RESULT.json or --breaks K or --infeasible");
    }

    @Test
    void benchesProofsWithAndWithoutAnOutsideChecker() {
        generate(30, 100, 12, 12, "tight.dzn");
        var bench =
                List.of("bench-proofs", folder.toString(), "--only", "tight", "--seconds", "20", "--out", file("p"));

        assertThat(run(with(bench, "--checker", "test -s {cnf} -a -s {proof}"))).isZero();
        assertThat(out.toString()).contains("outside checker: test").contains("1 proven and confirmed, 0 refused");

        assertThat(run(with(bench, "--checker", "test {cnf} = {proof}"))).isEqualTo(1);
        assertThat(out.toString()).contains("REFUSED: refused outside");

        assertThat(run(with(bench, "--checker", "echo s VERIFIED {cnf} {proof}")))
                .isZero();
        assertThat(run(with(bench, "--checker", "echo s NOT VERIFIED {cnf} {proof}")))
                .isEqualTo(1);

        assertThat(run(with(bench, "--checker", "test {cnf}"))).isEqualTo(2);
        assertThat(err.toString()).contains("--checker needs {cnf} and {proof}");
    }

    @Test
    void benchesNoProofOfAnEventThatIsTooLargeForOne() throws IOException {
        var shape = "generate --participants 2000 --meetings 10000 --slots 20 --tables 600 --seed 1 --out ";
        assertThat(run((shape + file("large.dzn")).split(" "))).isZero();
        var crowded = Files.readString(folder.resolve("large.dzn")).replace("nTables = 600", "nTables = 100");
        Files.writeString(folder.resolve("large.dzn"), crowded);

        assertThat(run("bench-proofs", folder.toString(), "--seconds", "20", "--out", file("p")))
                .isZero();

        assertThat(out.toString())
                .containsPattern("large +INFEASIBLE +- +too large for a proof")
                .contains("0 refused");
    }

    @Test
    void benchesABenchmarkFileBesideWhatIsPublishedOfIt() throws IOException {
        Files.copy(folder.resolve("event.dzn"), folder.resolve("forum-14.original.dzn"));
        Files.copy(folder.resolve("event.dzn"), folder.resolve("forum-14.prec15.dzn"));

        assertThat(run("bench", folder.toString(), "--seconds", "5")).isZero();

        assertThat(out.toString())
                .containsPattern("forum-14.original .* 5.1 +3.9, 4.3\n")
                .containsPattern("forum-14.prec15 .* mean 11.1\n")
                .containsPattern("event .* \\d+\n")
                .contains(
                        "original: 1 of 1 closed",
                        "prec15: 1 of 1 closed",
                        "others: 1 of 1 closed",
                        "all: 3 of 3 closed");
    }

    private static String[] with(List<String> arguments, String... further) {
        return Stream.concat(arguments.stream(), Stream.of(further)).toArray(String[]::new);
    }

    private String sha256(String name) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(folder.resolve(name))));
    }

    private static int number(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    @Test
    void showsAnEventBesideItselfUnderOtherCircumstances() throws IOException, NoSuchAlgorithmException {
        assertThat(run(("what-if " + file("event.dzn") + " --tables -2 --tables -4 --slots 1 --slot-minutes 20:15"
                                + " --no-shows 0.25 --draws 3 --together --seconds 1 --seed 1 --json " + file("w.json"))
                        .split(" ")))
                .isZero();

        assertThat(out.toString())
                .containsPattern("as it is +all +40 of 40")
                .containsPattern("2 tables fewer +all +40 of 40")
                .containsPattern("4 tables fewer +not all +28 of 40 +28 \\(28\\)")
                .contains("4 tables fewer: not all meetings have room, so the best were chosen: 40 meetings must");
        assertThat(out.toString())
                .contains("'tables' has 28 places: 12 too few")
                .containsPattern("slots of 15 instead of 20 minutes +all +40 of 40")
                .containsPattern("25 % no-shows +all in 3 of 3 draws");
        assertThat(Files.readString(folder.resolve("w.json")))
                .contains(sha256("event.dzn"))
                .contains("\"scenario\" : \"4 tables fewer\"")
                .contains("\"room\" : \"NOT_FOR_ALL\"")
                .contains("\"slots\" : 18");
    }

    @Test
    void refusesCircumstancesThatCannotBe() {
        assertThat(run("what-if", file("event.dzn"))).isEqualTo(2);
        assertThat(run("what-if", file("event.dzn"), "--slot-minutes", "20")).isEqualTo(2);
        assertThat(run("what-if", file("event.dzn"), "--slots", "-15")).isEqualTo(2);

        assertThat(err.toString())
                .contains("what-if takes --tables, --slots, --slot-minutes or --no-shows")
                .contains("--slot-minutes takes two numbers, as in 20:15, not 20")
                .contains("stretch 1 has 14 slots, so there cannot be 15 fewer");
    }

    @Test
    void saysWhatDoesNotFit() {
        assertThat(run("generate", "--participants", "4", "--meetings", "90", "--slots", "5", "--tables", "2"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("90 meetings do not fit 4 participants with 5 slots");
    }

    @Test
    void printsALineForEachInstanceOfAFolder() {
        assertThat(run("bench", folder.toString(), "--seconds", "10")).isZero();

        assertThat(out.toString()).containsPattern("event +OPTIMAL +40").contains("1 of 1 closed");
    }

    @Test
    void repairsWhatChangesBreak() throws IOException {
        run("solve", file("event.dzn"), "--seconds", "5", "--json", file("result.json"));
        Files.writeString(folder.resolve("changes.json"), """
                [
                  {"change": "participant away", "participant": 1, "slots": [3, 4, 5]},
                  {"change": "meeting cancelled", "meeting": 7},
                  {"change": "meeting added", "participants": [2, 3]}
                ]
                """);

        assertThat(repair("--now", "1", "--seconds", "0.1", "--json", file("repair.json")))
                .isZero();

        assertThat(out.toString()).containsPattern("repaired at .* moved \\(fewer are impossible\\), 0 lost");
        assertThat(Files.readString(folder.resolve("repair.json")))
                .contains("\"fewestMoved\" : true")
                .contains("\"meeting\" : 41");
    }

    @Test
    void namesTheLineOfABrokenChange() throws IOException {
        run("solve", file("event.dzn"), "--seconds", "1", "--json", file("result.json"));
        Files.writeString(folder.resolve("changes.json"), """
                [
                  {"change": "slot lost", "slot": 3},
                  {"change": "participant gone", "participant": 3}
                ]
                """);

        assertThat(repair()).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("timetable: changes.json, line 3: ")
                .contains("'from'");
    }

    @Test
    void namesTheLineOfAnImpossibleChange() throws IOException {
        run("solve", file("event.dzn"), "--seconds", "1", "--json", file("result.json"));
        Files.writeString(folder.resolve("changes.json"), """
                [
                  {"change": "slot lost", "slot": 3},
                  {"change": "participant gone", "participant": 300, "from": 2}
                ]
                """);

        assertThat(repair()).isEqualTo(2);

        assertThat(err.toString().strip())
                .isEqualTo("timetable: changes.json, line 3: there is no participant 300, only 1 to 20");
    }

    private int repair(String... furtherOptions) {
        var arguments = new ArrayList<>(
                List.of("repair", file("event.dzn"), file("result.json"), "--changes", file("changes.json")));
        arguments.addAll(List.of(furtherOptions));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void benchesRepairs() {
        assertThat(run(
                        "bench-repair",
                        "--participants",
                        "60",
                        "--meetings",
                        "200",
                        "--slots",
                        "12",
                        "--tables",
                        "25",
                        "--changes",
                        "60",
                        "--seconds",
                        "1"))
                .isZero();

        assertThat(out.toString()).containsPattern("all +60 ").contains("every check was passed");
    }

    /** The command in a process of its own. */
    private static ProcessBuilder program(String classPath, List<String> options, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, TimetableCommand.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        return TimetableCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
