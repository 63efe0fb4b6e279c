package dev.entente.timetabling.files;

import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TimetablingProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Reads the instances of the benchmark family of Bofill et al. (JAIR 74, 2022), which number everything from 1 and write
 * 0 for "none". Our additions, which may be left out: {@code weights}, one per meeting, and per participant
 * {@code mostMeetings}, {@code mostInARow} (0: any number), {@code rest}, {@code travel} and {@code target}, see {@link Participant}; and
 * {@link HallLines}. All slots are one stretch, as the benchmark counts breaks; the session of a meeting only narrows its slots.
 */
public final class InstanceFile {
    private static final int MORNING = 1;
    private static final int AFTERNOON = 2;
    private static final int ANY_SESSION = 3;
    private static final int MOST_WEIGHT = 1_000;

    private final InstanceValues values;
    private final int participants;
    private final int slots;
    private final int morningSlots;

    private InstanceFile(InstanceValues values) {
        this.values = values;
        this.participants = values.number("nBusiness", 1, 1_000_000);
        this.slots = values.number("nTotalSlots", 1, 10_000);
        this.morningSlots = values.number("nMorningSlots", 0, slots);
    }

    /** Reads a file; its name without the extension names the problem. */
    public static Instance read(Path file) throws IOException {
        var fileName = String.valueOf(file.getFileName());
        // read once: it may be a pipe
        var bytes = Files.readAllBytes(file);
        return Instance.of(parse(fileName, text(fileName, bytes)), bytes);
    }

    private static String text(String fileName, byte[] bytes) {
        var read = ByteBuffer.wrap(bytes);
        var text = CharBuffer.allocate(bytes.length);
        boolean broken =
                StandardCharsets.UTF_8.newDecoder().decode(read, text, true).isError();
        text.flip();
        if (broken) {
            int line = 1 + (int) text.chars().filter(each -> each == '\n').count();
            throw new BrokenFileException(fileName, line, "this is not text in UTF-8");
        }
        return text.toString();
    }

    static TimetablingProblem parse(String fileName, String text) {
        return new InstanceFile(new InstanceValues(new InstanceScanner(fileName, text)))
                .problem(fileName.replaceFirst("\\.dzn$", ""));
    }

    private TimetablingProblem problem(String name) {
        var tables = values.number("nTables", 1, 1_000_000);
        var halls = new HallLines(values, tables);
        return new TimetablingProblem(
                name, List.of(slots), people(), meetings(halls), halls.pools(slots), OptionalInt.empty());
    }

    private List<Participant> people() {
        var unavailable = unavailable();
        var mostMeetings = limits("mostMeetings", 0, Participant.ANY_NUMBER);
        var mostInARow = limits("mostInARow", 0, Participant.ANY_NUMBER);
        var rest = limits("rest", 1, 1);
        var travel = limits("travel", 0, 0);
        var target = limits("target", 0, 0);
        return IntStream.range(0, participants)
                .mapToObj(index -> Participant.awayAt(unavailable.get(index))
                        .havingAtMost(mostMeetings.get(index))
                        .restingAfter(mostInARow.get(index), rest.get(index))
                        .travellingFor(travel.get(index))
                        .aimingAt(target.get(index)))
                .toList();
    }

    /** One number per participant, or everybody's when nothing is said; 0, where it may stand, also says nothing. */
    private List<Integer> limits(String name, int least, int unless) {
        if (!values.has(name)) {
            return Collections.nCopies(participants, unless);
        }
        return values.rows(name, participants).stream()
                .map(row -> values.within(row, "'" + name + "'", values.only(row, "'" + name + "'"), least, slots))
                .map(number -> number == 0 ? unless : number)
                .toList();
    }

    private List<SlotSet> unavailable() {
        return values.rows("forbidden", participants).stream()
                .map(row -> {
                    row.numbers().forEach(slot -> values.within(row, "forbidden slot", slot, 0, slots));
                    return SlotSet.where(slots, slot -> row.numbers().contains(slot + 1));
                })
                .toList();
    }

    private List<Meeting> meetings(HallLines halls) {
        var requested = values.rows("requested", values.number("nMeetings", 0, 10_000_000));
        var fixed = fixed(requested.size());
        var earlier = precedences(requested.size());
        var weights = weights(requested.size());
        var pools = halls.poolOfEach(requested.size());
        var meetings = new ArrayList<Meeting>(requested.size());
        for (int index = 0; index < requested.size(); index++) {
            var meeting = meeting(requested.get(index))
                    .after(earlier.get(index))
                    .weighing(weights.get(index))
                    .atPool(pools.get(index));
            meetings.add(fixed.get(index) == 0 ? meeting : meeting.lockedAt(fixed.get(index) - 1, slots));
        }
        return meetings;
    }

    private Meeting meeting(InstanceScanner.Row row) {
        if (row.numbers().size() != 3) {
            throw values.broken(row.line(), "a requested meeting is 'participant, participant, session'");
        }
        int one = values.within(row, "participant", row.numbers().get(0), 1, participants);
        int other = values.within(row, "participant", row.numbers().get(1), 1, participants);
        int session = values.within(row, "session", row.numbers().get(2), MORNING, ANY_SESSION);
        if (one == other) {
            throw values.broken(row.line(), "participant " + one + " cannot meet itself");
        }
        var allowed = SlotSet.where(
                slots,
                slot -> session == ANY_SESSION
                        || (session == MORNING && slot < morningSlots)
                        || (session == AFTERNOON && slot >= morningSlots));
        return Meeting.of(one - 1, other - 1, allowed);
    }

    private List<Integer> fixed(int meetings) {
        var name = values.has("fixat") ? "fixat" : "fixed";
        return values.rows(name, meetings).stream().map(this::fixedSlot).toList();
    }

    private int fixedSlot(InstanceScanner.Row row) {
        return values.within(row, "fixed slot", values.only(row, "a fixed slot"), 0, slots);
    }

    private List<List<Integer>> precedences(int meetings) {
        if (!values.has("precedences")) {
            return IntStream.range(0, meetings)
                    .mapToObj(meeting -> List.<Integer>of())
                    .toList();
        }
        return values.rows("precedences", meetings).stream()
                .map(row -> row.numbers().stream()
                        .map(earlier -> values.within(row, "preceding meeting", earlier, 1, meetings) - 1)
                        .toList())
                .toList();
    }

    /** The benchmark knows none: each meeting is as good as another. */
    private List<Integer> weights(int meetings) {
        if (!values.has("weights")) {
            return Collections.nCopies(meetings, 1);
        }
        return values.rows("weights", meetings).stream()
                .map(row -> values.within(row, "weight", values.only(row, "a weight"), 1, MOST_WEIGHT))
                .toList();
    }
}
