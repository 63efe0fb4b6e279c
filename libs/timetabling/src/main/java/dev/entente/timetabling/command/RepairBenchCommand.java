package dev.entente.timetabling.command;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.engine.Limits;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.generator.ChangeGenerator;
import dev.entente.timetabling.generator.EventShape;
import dev.entente.timetabling.generator.MarketGenerator;
import dev.entente.timetabling.repair.Change;
import dev.entente.timetabling.repair.Priorities;
import dev.entente.timetabling.repair.Repair;
import dev.entente.timetabling.repair.StandingTimetable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets one change after the other happen to an invented event, and measures the repairs. */
@Command(
        name = "bench-repair",
        description = "Repairs an invented event's timetable change by change: a table of times and moved meetings.",
        mixinStandardHelpOptions = true)
final class RepairBenchCommand implements Callable<Integer> {
    private static final int CHECKS = 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--participants", defaultValue = "10000", description = "(${DEFAULT-VALUE})")
    private int participants;

    @Option(names = "--meetings", defaultValue = "50000", description = "(${DEFAULT-VALUE})")
    private int meetings;

    @Option(names = "--slots", defaultValue = "20", description = "(${DEFAULT-VALUE})")
    private int slots;

    @Option(names = "--tables", defaultValue = "3000", description = "(${DEFAULT-VALUE})")
    private int tables;

    @Option(names = "--changes", defaultValue = "1000", description = "(${DEFAULT-VALUE})")
    private int changes;

    @Option(names = "--seed", defaultValue = "1", description = "(${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--seconds",
            defaultValue = "20",
            description = "to make the timetable that is then repaired (${DEFAULT-VALUE})")
    private double seconds;

    @Option(
            names = "--improve-seconds",
            defaultValue = "0",
            description = "how long each repair is improved after its first answer (${DEFAULT-VALUE})")
    private double improveSeconds;

    @Option(
            names = "--breaks-per-move",
            defaultValue = "Infinity",
            description = "how many breaks fewer one more moved meeting must save (${DEFAULT-VALUE})")
    private double breaksPerMove;

    private final List<Measured> measured = new ArrayList<>();
    private int violations;

    private record Measured(String kind, Repair first, Repair last) {}

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        out.println("machine: " + BenchCommand.machine() + ", " + Noise.heard());
        var standing = published(out);
        var generator = new ChangeGenerator(standing.problem(), seed);
        for (int number = 0; number < changes; number++) {
            standing.advanceTo(now(number));
            happen(standing, generator, now(number));
            if ((number + 1) % Math.max(1, changes / CHECKS) == 0 || number + 1 == changes) {
                check(standing, out);
            }
        }
        tell(standing, out);
        out.println("machine now: " + BenchCommand.machine() + ", " + Noise.heard());
        out.flush();
        return violations == 0 ? 0 : 1;
    }

    /** The changes come in the first half of the event. */
    private int now(int number) {
        return number * (slots / 2) / changes;
    }

    private StandingTimetable published(PrintWriter out) {
        var event = MarketGenerator.generate(new EventShape(participants, meetings, slots, tables, false), seed);
        var solved = new Timetabler(event)
                .solve(
                        Limits.of(Duration.ofMillis(Math.round(seconds * 1000)), 2, seed),
                        () -> false,
                        certificate -> {});
        out.println(event.name() + ": " + solved.certificate().placed() + " of " + meetings + " meetings placed, "
                + solved.certificate().breaks() + " breaks");
        out.flush();
        return new StandingTimetable(event, solved.timetable());
    }

    private void happen(StandingTimetable standing, ChangeGenerator generator, int now) {
        var problem = standing.problem();
        var tablesNow = problem.pools().getFirst().tablesBySlot().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        var change = generator.next(standing.timetable(), tablesNow, now);
        var first = standing.repair(List.of(change), Priorities.FEWEST_MOVES.withBreaksPerMove(breaksPerMove));
        var last = improveSeconds > 0
                ? standing.improve(
                        Limits.of(Duration.ofMillis(Math.round(improveSeconds * 1000)), 1, seed),
                        () -> false,
                        better -> {})
                : first;
        measured.add(new Measured(kind(change), first, last));
    }

    private static String kind(Change change) {
        return switch (change) {
            case Change.ParticipantGone gone -> "participant gone";
            case Change.ParticipantAway away -> "a third of a day missed";
            case Change.ParticipantBack back -> "participant back";
            case Change.TablesLost lost -> "tables lost";
            case Change.TablesBack back -> "tables back";
            case Change.SlotLost lost -> "slot lost";
            case Change.MeetingAdded added -> "meeting added";
            case Change.MeetingCancelled cancelled -> "meeting cancelled";
        };
    }

    private void check(StandingTimetable standing, PrintWriter out) {
        var finding = TimetableChecker.check(standing.problem(), standing.timetable());
        violations += finding.violations().size();
        finding.violations().stream().limit(5).forEach(violation -> out.println("VIOLATION: " + violation));
    }

    private void tell(StandingTimetable standing, PrintWriter out) {
        out.println(String.format(
                Locale.ROOT,
                "%-24s %7s %9s %9s %9s %8s %8s %8s %8s %8s %8s",
                "change",
                "number",
                "median ms",
                "p99 ms",
                "worst ms",
                "moved",
                "worst",
                "lost",
                "worst",
                "breaks",
                "proven"));
        var byKind = new TreeMap<String, List<Measured>>();
        measured.forEach(each ->
                byKind.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each));
        byKind.forEach((kind, all) -> out.println(line(kind, all)));
        out.println(line("all", measured));
        var finding = TimetableChecker.check(standing.problem(), standing.timetable());
        out.println("in the end " + finding.placed() + " of "
                + standing.problem().meetings().size() + " meetings have a place, " + finding.breaks()
                + " breaks; " + (violations == 0 ? "every check was passed" : violations + " VIOLATIONS"));
    }

    private static String line(String kind, List<Measured> some) {
        var millis = some.stream()
                .mapToDouble(each -> each.first().seconds() * 1000)
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "%-24s %7d %9.2f %9.2f %9.2f %8.2f %8.0f %8.2f %8.0f %8.2f %7.0f%%",
                kind,
                some.size(),
                millis[millis.length / 2],
                millis[Math.min(millis.length - 1, (int) Math.ceil(millis.length * 0.99) - 1)],
                millis[millis.length - 1],
                mean(some, each -> each.last().moved().size()),
                worst(some, each -> each.last().moved().size()),
                mean(some, each -> each.last().lost().size()),
                worst(some, each -> each.last().lost().size()),
                mean(some, each -> each.last().breaksAfter() - each.last().breaksBefore()),
                100 * mean(some, each -> each.last().fewestMoved() ? 1 : 0));
    }

    private static double mean(List<Measured> some, ToDoubleFunction<Measured> what) {
        return some.stream().mapToDouble(what).average().orElse(0);
    }

    private static double worst(List<Measured> some, ToDoubleFunction<Measured> what) {
        return Arrays.stream(some.stream().mapToDouble(what).toArray()).max().orElse(0);
    }
}
