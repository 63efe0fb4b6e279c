package dev.entente.timetabling.files;

import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes problems in the benchmark's format, as far as it can say them: one stretch, one pool of as many tables at
 * every slot in each hall, pairs. Weights, participants' limits and halls, of which it knows none, are written besides.
 */
public final class InstanceWriter {
    private final TimetablingProblem problem;
    private final int slots;
    private final int morning;

    private InstanceWriter(TimetablingProblem problem) {
        this.problem = problem;
        this.slots = problem.slotCount();
        this.morning = slots / 2;
        boolean plain = problem.stretches().size() == 1
                && IntStream.range(0, problem.pools().size()).allMatch(this::isOneOfItsHall)
                && problem.meetings().stream()
                        .allMatch(meeting -> meeting.participants().size() == 2);
        if (!plain) {
            throw new IllegalArgumentException(
                    "the benchmark's format knows one stretch, one pool of as many tables at every slot in each hall,"
                            + " and meetings of two");
        }
    }

    private boolean isOneOfItsHall(int number) {
        var pool = problem.pools().get(number);
        return pool.hall() == number && pool.tablesBySlot().stream().distinct().count() == 1;
    }

    public static String write(TimetablingProblem problem) {
        return new InstanceWriter(problem).text();
    }

    private String text() {
        int meetings = problem.meetings().size();
        return """
                nBusiness = %d;
                nMeetings = %d;
                nTables = %d;
                nTotalSlots = %d;
                nMorningSlots = %d;
                requested = [|%s|];
                forbidden = [%s];
                fixed = [%s];
                precedences = [%s];
                %s""".formatted(
                problem.participantCount(),
                meetings,
                problem.pools().stream().mapToInt(pool -> pool.tablesAt(0)).sum(),
                slots,
                morning,
                list(meetings, "\n|", index -> requested(problem.meetings().get(index))),
                list(
                        problem.participantCount(),
                        ",\n",
                        index -> set(problem.participants().get(index).unavailable())),
                list(meetings, ",", index -> fixed(problem.meetings().get(index))),
                list(meetings, ",\n", index -> earlier(problem.meetings().get(index))),
                weights() + limits() + halls());
    }

    /** The benchmark knows none, so they are left out when they say nothing. */
    private String weights() {
        return problem.meetings().stream().allMatch(meeting -> meeting.weight() == 1)
                ? ""
                : "weights = ["
                        + list(
                                problem.meetings().size(),
                                ",",
                                index -> String.valueOf(
                                        problem.meetings().get(index).weight()))
                        + "];\n";
    }

    private String limits() {
        return limits("mostMeetings", 0, participant -> orNone(participant.mostMeetings()))
                + limits("mostInARow", 0, participant -> orNone(participant.mostInARow()))
                + limits("rest", 1, Participant::rest)
                + limits("travel", 0, Participant::travel)
                + limits("target", 0, Participant::target);
    }

    private String halls() {
        var pools = problem.pools();
        return pools.size() == 1
                ? ""
                : "hallTables = ["
                        + list(
                                pools.size(),
                                ",",
                                index -> String.valueOf(pools.get(index).tablesAt(0)))
                        + "];\nhalls = ["
                        + list(
                                problem.meetings().size(),
                                ",",
                                index -> String.valueOf(
                                        problem.meetings().get(index).pool() + 1))
                        + "];\n";
    }

    private String limits(String name, int usual, ToIntFunction<Participant> limit) {
        var people = problem.participants();
        return people.stream().allMatch(participant -> limit.applyAsInt(participant) == usual)
                ? ""
                : name + " = ["
                        + list(people.size(), ",", index -> String.valueOf(limit.applyAsInt(people.get(index))))
                        + "];\n";
    }

    private static int orNone(int limit) {
        return limit == Participant.ANY_NUMBER ? 0 : limit;
    }

    private static String list(int count, String separator, IntFunction<String> entry) {
        return IntStream.range(0, count).mapToObj(entry).collect(Collectors.joining(separator));
    }

    private String requested(Meeting meeting) {
        return (meeting.participants().get(0) + 1) + ", "
                + (meeting.participants().get(1) + 1) + ", " + session(meeting);
    }

    private int session(Meeting meeting) {
        if (meeting.locked() || meeting.slots().size() == slots) {
            return 3;
        }
        if (meeting.slots().equals(SlotSet.where(slots, slot -> slot < morning))) {
            return 1;
        }
        if (meeting.slots().equals(SlotSet.where(slots, slot -> slot >= morning))) {
            return 2;
        }
        throw new IllegalArgumentException("the benchmark's format binds meetings to morning or afternoon only");
    }

    private static String set(SlotSet slots) {
        return slots.slots().mapToObj(slot -> "," + (slot + 1)).collect(Collectors.joining("", "{0", "}"));
    }

    private static String fixed(Meeting meeting) {
        return meeting.locked()
                ? String.valueOf(meeting.slots().slots().findFirst().orElse(-1) + 1)
                : "0";
    }

    private static String earlier(Meeting meeting) {
        return meeting.after().stream()
                .map(index -> String.valueOf(index + 1))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
