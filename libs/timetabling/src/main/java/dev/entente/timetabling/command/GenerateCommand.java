package dev.entente.timetabling.command;

import dev.entente.timetabling.files.InstanceWriter;
import dev.entente.timetabling.generator.EventShape;
import dev.entente.timetabling.generator.MarketGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Option(names = "--seed", defaultValue = "1", description = "the seed of all chance (${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE.dzn", description = "writes here instead of to standard output")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var text = InstanceWriter.write(MarketGenerator.generate(
                new EventShape(participants, meetings, slots, tables, choosing, halls, travelSlots, target), seed));
        if (out == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(out, text);
        }
        return 0;
    }
}
