package dev.entente.timetabling.command;

import dev.entente.timetabling.check.RepairChecker;
import dev.entente.timetabling.engine.Limits;
import dev.entente.timetabling.files.ChangesFile;
import dev.entente.timetabling.files.InstanceFile;
import dev.entente.timetabling.files.RepairFile;
import dev.entente.timetabling.files.TimetableFile;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.repair.ImpossibleChangeException;
import dev.entente.timetabling.repair.Priorities;
import dev.entente.timetabling.repair.Repair;
import dev.entente.timetabling.repair.StandingTimetable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Repairs a result after changes. */
@Command(
        name = "repair",
        description = {
            "Repairs a timetable after changes, so that few meetings move.",
            "What it writes can be repaired again: then --changes also gives, before the new list, those that it was repaired after."
        },
        mixinStandardHelpOptions = true)
final class RepairCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE.dzn", description = "instance file")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path instance;

    @Parameters(
            index = "1",
            paramLabel = "RESULT.json",
            description = "the timetable that was published: what solve or repair wrote of this very file")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path result;

    @Option(
            names = "--changes",
            required = true,
            paramLabel = "CHANGES.json",
            description =
                    "what is new, taken all together; given again for each list in their order, when RESULT.json was"
                            + " repaired after some already: the last is new")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> changes;

    @Option(
            names = "--now",
            paramLabel = "SLOT",
            description =
                    "the first slot that is still to come; earlier ones stay as they are (1, or that of the last repair)")
    private @Nullable Integer now;

    @Option(
            names = "--breaks-per-move",
            defaultValue = "Infinity",
            description = "how many breaks fewer one more moved meeting must save (${DEFAULT-VALUE}: none moves for"
                    + " breaks)")
    private double breaksPerMove;

    @Option(
            names = "--seconds",
            defaultValue = "0",
            description = "how long the first answer is improved (${DEFAULT-VALUE})")
    private double seconds;

    @Option(names = "--moves", defaultValue = "0", description = "tries to improve it; 0: any number")
    private long moves;

    @Option(names = "--seed", defaultValue = "1", description = "the seed of all chance (${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--json", paramLabel = "OUT", description = "writes the repair here, also after ctrl-C")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException {
        if (json != null) {
            SolveCommand.requireWritable(json);
        }
        var event = InstanceFile.read(instance);
        var problem = event.problem();
        var published = TimetableFile.read(result);
        published.requireOf(result, event);
        var lists = new ArrayList<ChangesFile>();
        for (var list : changes) {
            lists.add(ChangesFile.read(list, problem.slotCount()));
        }
        published.requireKnown(result, lists.subList(0, lists.size() - 1), problem.slotCount());
        var known = new ArrayList<>(published.changes());
        var earlier = new ChangedDay(problem, happened(lists, known));
        var stood = published.timetable(result, earlier.meetings());
        earlier.requireRepaired(result, stood);
        var standing = new StandingTimetable(earlier.asOf(stood), stood);
        known.add(RepairFile.Known.of(lists.getLast(), time(known)));
        known.forEach(each -> standing.advanceTo(each.now() - 1));
        var out = spec.commandLine().getOut();
        try (var interruption = new Interruption()) {
            var first = firstAnswer(standing, lists.getLast());
            tell("first answer", first, out);
            var repair = standing.improve(
                    new Limits(Duration.ofMillis(Math.round(seconds * 1000)), 1, moves, seed),
                    interruption::isWanted,
                    better -> tell("better", better, out));
            requireChecked(new ChangedDay(problem, happened(lists, known)), stood, standing.timetable(), known);
            tell(repair, out);
            if (json != null) {
                RepairFile.of(event, known, repair, first.seconds(), seed, standing.timetable())
                        .write(json);
            }
        }
        return 0;
    }

    private int time(List<RepairFile.Known> known) {
        if (now != null) {
            return now;
        }
        return known.isEmpty() ? 1 : known.getLast().now();
    }

    private static List<ChangedDay.Happened> happened(List<ChangesFile> lists, List<RepairFile.Known> known) {
        return IntStream.range(0, known.size())
                .mapToObj(index -> new ChangedDay.Happened(
                        lists.get(index), known.get(index).now() - 1))
                .toList();
    }

    /** By the checker's own understanding of what happened. */
    private void requireChecked(ChangedDay day, Timetable stood, Timetable stands, List<RepairFile.Known> known) {
        var wrong = new ArrayList<>(day.violations(stands));
        wrong.addAll(RepairChecker.violations(
                day.asOf(stands), stood, stands, known.getLast().now() - 1));
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("the checker refuses the repair of " + result + ": " + wrong.getFirst());
        }
    }

    private Repair firstAnswer(StandingTimetable standing, ChangesFile said) {
        try {
            return standing.repair(said.changes(), Priorities.FEWEST_MOVES.withBreaksPerMove(breaksPerMove));
        } catch (ImpossibleChangeException impossible) {
            throw said.broken(impossible.index(), String.valueOf(impossible.getMessage()));
        }
    }

    private static void tell(Repair repair, PrintWriter out) {
        repair.moved()
                .forEach(moved -> out.println("  meeting " + (moved.meeting() + 1) + " moves from slot "
                        + (moved.from().slot() + 1) + " to " + (moved.to().slot() + 1) + ", table "
                        + (moved.to().table() + 1)));
        repair.reseated()
                .forEach(moved -> out.println("  meeting " + (moved.meeting() + 1) + " stays at slot "
                        + (moved.to().slot() + 1) + " and has table "
                        + (moved.to().table() + 1)));
        repair.entered()
                .forEach(entered -> out.println("  meeting " + (entered.meeting() + 1) + " enters at slot "
                        + (entered.to().slot() + 1) + ", table " + (entered.to().table() + 1)));
        repair.lost()
                .forEach(lost -> out.println("  meeting " + (lost.meeting() + 1) + " has lost slot "
                        + (lost.from().slot() + 1)));
        repair.refused().forEach(meeting -> out.println("  meeting " + (meeting + 1) + " finds no place"));
        tell("repaired", repair, out);
    }

    private static void tell(String what, Repair repair, PrintWriter out) {
        out.println(String.format(
                Locale.ROOT,
                "%s at %.3f s: %d moved%s, %d lost%s, %d entered, %d breaks (before: %d)",
                what,
                repair.seconds(),
                repair.moved().size(),
                repair.fewestMoved() ? " (fewer are impossible)" : "",
                repair.lost().size() + repair.refused().size(),
                repair.mostPlaced() ? " (no more can be placed)" : "",
                repair.entered().size(),
                repair.breaksAfter(),
                repair.breaksBefore()));
        out.flush();
    }
}
