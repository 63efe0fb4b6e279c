package dev.entente.demo.report;

import dev.entente.demo.player.Replay;
import dev.entente.demo.scenario.Scenario;
import dev.entente.demo.scenario.Target;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Shows a report to a reader at a terminal. */
public final class ReportPrinter {

    private static final String MEETINGS = "bilateral-meetings.v1";
    private static final String SCHEDULED = "scheduled-meetings.v1";
    private static final String AGREEMENTS = "agreements-initiated-or-established.v1";
    private static final List<String> KINDS = List.of("C2C", "C2B", "B2B", "OTHER");

    private final PrintWriter out;
    private final Scenario scenario;
    private final OutcomeReport report;
    private final Comparison comparison;

    public ReportPrinter(PrintWriter out, Scenario scenario, OutcomeReport report, Comparison comparison) {
        this.out = out;
        this.scenario = scenario;
        this.report = report;
        this.comparison = comparison;
    }

    public void print(Replay replay) {
        printHeadline();
        targetedFirst().forEach(this::printFigure);
        printGroups(
                "by event",
                scenario.plan().events(),
                event -> event.name(),
                event -> comparison.ofEvent(MEETINGS, event.key()),
                (definition, event) -> report.ofEvent(definition, event.key()));
        printGroups("by kind", KINDS, kind -> kind, kind -> comparison.ofKind(MEETINGS, kind), report::ofKind);
        new OriginsPrinter(out, scenario).print();
        printCost(replay);
        printVerdict();
        out.flush();
    }

    private void printHeadline() {
        out.printf("%n%s%n%s%n", scenario.title(), "=".repeat(scenario.title().length()));
        out.printf("  %d bilateral meetings / %d agreements%n", report.value(MEETINGS), report.value(AGREEMENTS));
        out.printf(
                "  %d + %d participants from %d European + %d other countries%n",
                report.value("participants-europe.v1"),
                report.value("participants-beyond.v1"),
                report.value("countries-europe.v1"),
                report.value("countries-beyond.v1"));
        out.printf("  entered afterwards, into retrospective events%n%n");
    }

    private List<Figure> targetedFirst() {
        var order =
                scenario.targets().stream().map(Target::definition).distinct().toList();
        return report.figures().stream()
                .sorted(Comparator.comparingInt((Figure figure) -> {
                    var position = order.indexOf(figure.definition());
                    return position < 0 ? order.size() : position;
                }))
                .toList();
    }

    private void printFigure(Figure figure) {
        out.printf("  %-54s %6d %s%n", figure.title(), figure.value(), comparison.of(figure.definition()));
        out.printf(
                "      %s, hash %s, as of %s, %s, %d supporting facts%n",
                figure.definition(),
                figure.shortHash(),
                report.asOf(),
                report.settled() ? "settled" : "NOT SETTLED",
                figure.supportingFacts());
        for (var beside : scenario.beside()) {
            if (beside.definition().equals(figure.definition())) {
                out.printf(
                        "      source %s says %d, shown beside and not matched: %s%n",
                        beside.source(), beside.value(), beside.why());
            }
        }
    }

    private <G> void printGroups(
            String title, List<G> groups, Function<G, String> name, Function<G, String> target, ValueOf<G> value) {
        out.printf("%n  %-54s %9s %10s   %s%n", title, "scheduled", "agreements", "bilateral meetings");
        for (var group : groups) {
            out.printf(
                    "  %-54s %9d %10d %6d %s%n",
                    name.apply(group),
                    value.of(SCHEDULED, group),
                    value.of(AGREEMENTS, group),
                    value.of(MEETINGS, group),
                    target.apply(group));
        }
        out.printf("      by %s, %s and %s%n", SCHEDULED, AGREEMENTS, MEETINGS);
    }

    private void printCost(Replay replay) {
        if (replay.wasThere()) {
            out.println("  The programme had been replayed on this stack before; nothing was entered again.");
            return;
        }
        var tally = replay.tally();
        out.printf(
                "  %d commands in %.1f s, %.0f per second; %.1f %% of what participants do was done by the organiser as"
                        + " concierge%n",
                tally.commands(), replay.seconds(), tally.commands() / replay.seconds(), 100 * tally.conciergeShare());
        out.printf(
                "  repeated %d times while news travelled between services, %d times while a service was away; %d had been"
                        + " carried out before%n",
                tally.waitsForNews(), tally.waitsForServices(), tally.replayed());
    }

    private void printVerdict() {
        if (comparison.allMet() && report.settled()) {
            out.printf("  All %d targets are met.%n", comparison.lines().size());
            return;
        }
        comparison.missed().forEach(line -> out.printf("  MISSED: %s%n", line.complaint()));
        if (!report.settled()) {
            out.println("  The figures are not settled: something recorded before has not reached reporting yet.");
        }
    }

    private interface ValueOf<G> {
        long of(String definition, G group);
    }
}
