package dev.entente.timetabling.command;

import dev.entente.timetabling.files.InstanceFile;
import dev.entente.timetabling.files.WhatIfFile;
import dev.entente.timetabling.reason.Obstacle;
import dev.entente.timetabling.whatif.Comparison;
import dev.entente.timetabling.whatif.Scenario;
import dev.entente.timetabling.whatif.Variation;
import dev.entente.timetabling.whatif.WhatIf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows an event beside itself under other circumstances. */
@Command(
        name = "what-if",
        description =
                "Timetables an event as it is and with each variation, and prints what becomes of it side by side.",
        mixinStandardHelpOptions = true)
final class WhatIfCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.dzn", description = "instance file")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path instance;

    @Mixin
    private final SearchOptions options = new SearchOptions();

    @Option(
            names = "--tables",
            paramLabel = "N",
            description = "so many tables more, or fewer, as in -2; may be repeated")
    private List<Integer> tables = List.of();

    @Option(
            names = "--slots",
            paramLabel = "N",
            description = "so many slots more, or fewer, at the end; may be repeated")
    private List<Integer> slots = List.of();

    @Option(
            names = "--slot-minutes",
            paramLabel = "FROM:TO",
            description = "slots that last TO minutes instead of FROM, as in 20:15; may be repeated")
    private List<String> slotMinutes = List.of();

    @Option(
            names = "--no-shows",
            paramLabel = "SHARE",
            description = "that share of the participants does not come, as in 0.25; may be repeated")
    private List<Double> noShows = List.of();

    @Option(names = "--draws", defaultValue = "1", description = "how often no-shows are drawn (${DEFAULT-VALUE})")
    private int draws;

    @Option(names = "--together", description = "adds a scenario with all variations at once")
    private boolean together;

    @Option(names = "--json", paramLabel = "OUT", description = "writes all figures here")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException {
        if (json != null) {
            SolveCommand.requireWritable(json);
        }
        var scenarios = scenarios();
        var event = options.applyTo(InstanceFile.read(instance));
        var problem = event.problem();
        var out = spec.commandLine().getOut();
        List<Comparison> compared;
        try (var interruption = new Interruption()) {
            compared = WhatIf.compare(problem, scenarios, options.limits(), interruption::isWanted, progress -> {});
            out.println(problem.name() + ": " + problem.participantCount() + " participants, "
                    + problem.meetings().size() + " meetings, " + problem.slotCount() + " slots");
            WhatIfTable.lines(compared).forEach(out::println);
            compared.forEach(each -> notes(each).forEach(out::println));
            if (compared.size() <= scenarios.size()) {
                out.println("interrupted: " + (scenarios.size() + 1 - compared.size()) + " scenarios are left out");
            }
            if (json != null) {
                WhatIfFile.of(event, compared).write(json);
            }
        }
        return 0;
    }

    private List<Scenario> scenarios() {
        var variations = new ArrayList<Variation>();
        tables.forEach(more -> variations.add(new Variation.Tables(0, more)));
        slots.forEach(more -> variations.add(new Variation.Slots(0, more)));
        slotMinutes.forEach(fromTo -> variations.add(slotLength(fromTo)));
        noShows.forEach(share -> variations.add(new Variation.NoShows(share)));
        if (variations.isEmpty()) {
            throw new IllegalArgumentException("what-if takes --tables, --slots, --slot-minutes or --no-shows");
        }
        var scenarios = new ArrayList<Scenario>();
        variations.forEach(each -> scenarios.add(new Scenario(List.of(each), draws)));
        if (together) {
            scenarios.add(new Scenario(variations, draws));
        }
        return scenarios;
    }

    private static Variation slotLength(String fromTo) {
        if (!fromTo.matches("\\d{1,4}:\\d{1,4}")) {
            throw new IllegalArgumentException("--slot-minutes takes two numbers, as in 20:15, not " + fromTo);
        }
        int colon = fromTo.indexOf(':');
        return new Variation.SlotLength(
                Integer.parseInt(fromTo.substring(0, colon)), Integer.parseInt(fromTo.substring(colon + 1)));
    }

    /** What a figure cannot say. */
    private static List<String> notes(Comparison comparison) {
        var notes = new ArrayList<String>();
        for (int draw = 0; draw < comparison.outcomes().size(); draw++) {
            var outcome = comparison.outcomes().get(draw);
            var name = comparison.scenario().sentence()
                    + (comparison.outcomes().size() == 1 ? "" : ", draw " + (draw + 1));
            switch (outcome.room()) {
                case NOT_FOR_ALL ->
                    notes.add(name + ": not all meetings have room, so the best were chosen: "
                            + outcome.obstacle()
                                    .map(Obstacle::sentence)
                                    .orElse("no simpler reason was found than all rules together"));
                case UNKNOWN ->
                    notes.add(name + ": no timetable of all meetings was found in time, so the best were chosen;"
                            + " there may be one");
                case FOR_ALL, NOT_ASKED -> {
                    // the figures say all
                }
            }
            if (!outcome.event().released().isEmpty()) {
                notes.add(name + ": these locked meetings cannot stay at their slots: "
                        + String.join(
                                ", ",
                                outcome.event().released().stream()
                                        .map(meeting -> String.valueOf(meeting + 1))
                                        .toList()));
            }
        }
        return notes;
    }
}
