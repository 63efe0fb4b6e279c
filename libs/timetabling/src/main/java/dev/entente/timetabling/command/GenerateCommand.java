package dev.entente.timetabling.command;

import dev.entente.timetabling.engine.Limits;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.files.InstanceWriter;
import dev.entente.timetabling.generator.EventShape;
import dev.entente.timetabling.generator.MarketGenerator;
import dev.entente.timetabling.generator.PlantedRules;
import dev.entente.timetabling.model.TimetablingProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Invents an event. */
@Command(
        name = "generate",
        description = "Invents a market-shaped event, the same for the same seed.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);
    private static final int LEAST_MOVES = 200_000;
    private static final int MOVES_PER_MEETING = 50;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--participants", required = true, description = "two fifths of them sell, the others buy")
    private int participants;

    @Option(names = "--meetings", required = true, description = "of a seller and a buyer each, no pair twice")
    private int meetings;

    @Option(names = "--slots", required = true, description = "of one day")
    private int slots;

    @Option(names = "--tables", required = true, description = "at every slot")
    private int tables;

    @Option(
            names = "--choosing",
            description = "more is wished for than fits: meetings weigh 1 to 3, and nobody has a cap on them")
    private boolean choosing;

    @Option(
            names = "--halls",
            defaultValue = "1",
            description = "in how many halls the tables stand (${DEFAULT-VALUE})")
    private int halls;

    @Option(
            names = "--travel-slots",
            defaultValue = "0",
            description = "idle slots that everybody needs between meetings in different halls (${DEFAULT-VALUE})")
    private int travelSlots;

    @Option(
            names = "--target",
            defaultValue = "0",
            description = "meetings that everybody should have at least when they are chosen (${DEFAULT-VALUE})")
    private int target;

    @Option(
            names = "--fixed",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "the share of the meetings that are fixed at a slot, from 0 to 1 (${DEFAULT-VALUE})")
    private double fixed;

    @Option(
            names = "--precedences",
            paramLabel = "SHARE",
            defaultValue = "0",
            description =
                    "the share of the meetings that come after another one of their participants', from 0 to 1 (${DEFAULT-VALUE})")
    private double precedences;

    @Option(names = "--seed", defaultValue = "1", description = "the seed of all chance (${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE.dzn", description = "writes here instead of to standard output")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var event = MarketGenerator.generate(
                new EventShape(participants, meetings, slots, tables, choosing, halls, travelSlots, target), seed);
        var text = InstanceWriter.write(fixed == 0 && precedences == 0 ? event : withRules(event));
        if (out == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(out, text);
        }
        return 0;
    }

    /** One thread and so many moves find the same timetable for the same seed. */
    private TimetablingProblem withRules(TimetablingProblem event) {
        require(isShare(fixed), "--fixed is a share from 0 to 1");
        require(isShare(precedences), "--precedences is a share from 0 to 1");
        require(
                !choosing,
                "--choosing invents no fixed meetings and no order among them: leave --fixed and --precedences out");
        var timetable = new Timetabler(event)
                .solve(
                        new Limits(LONG_ENOUGH, 1, LEAST_MOVES + (long) MOVES_PER_MEETING * meetings, seed),
                        () -> false,
                        found -> {})
                .timetable();
        require(
                timetable.placed() == meetings,
                "No timetable of all " + meetings
                        + " meetings was found, so it is not known which slots they can be fixed at, "
                        + "nor in which order they can be: ask for fewer meetings, or more slots or tables");
        return PlantedRules.plant(event, timetable, fixed, precedences, seed);
    }

    private static boolean isShare(double number) {
        return number >= 0 && number <= 1;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
