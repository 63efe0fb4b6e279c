package dev.entente.demo.report;

import dev.entente.demo.player.Replay;
import dev.entente.demo.scenario.Scenario;
import dev.entente.demo.scenario.Target;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        printFigures();
        printEvents();
        printKinds();
        printOrigins();
        printReplay(replay);
        printVerdict();
        out.flush();
    }

    private void printHeadline() {
        out.println();
        out.println(scenario.title());
        out.println("=".repeat(scenario.title().length()));
        out.printf("  %d bilateral meetings / %d agreements%n", value(MEETINGS), value(AGREEMENTS));
        out.printf(
                "  %d + %d participants from %d European + %d other countries%n",
                value("participants-europe.v1"),
                value("participants-beyond.v1"),
                value("countries-europe.v1"),
                value("countries-beyond.v1"));
        out.printf(
                "  as of %s, %s; facts entered afterwards (retrospective events)%n",
                report.asOf(), report.settled() ? "settled" : "NOT SETTLED");
        out.println();
    }

    private void printFigures() {
        out.printf("  %-46s %7s   %-15s %7s  %s%n", "", "value", "target (source)", "facts", "definition (hash)");
        for (var figure : targetedFirst()) {
            var line = lineOf(figure.definition(), null, null);
            out.printf(
                    "  %-46s %7d %s %-15s %7d  %s (%s)%n",
                    figure.title(),
                    figure.value(),
                    mark(line),
                    wording(line),
                    figure.supportingFacts(),
                    figure.definition(),
                    figure.shortHash());
            for (var beside : scenario.beside()) {
                if (beside.definition().equals(figure.definition())) {
                    out.printf(
                            "  %46s %7d   (%s), shown beside, not matched: %s%n",
                            "source " + beside.source() + " says", beside.value(), beside.source(), beside.why());
                }
            }
        }
        out.println();
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

    private void printEvents() {
        out.printf(
                "  %-52s %9s   %-15s %9s %10s%n", "by event", "meetings", "target (source)", "scheduled", "agreements");
        for (var event : scenario.plan().events()) {
            var line = lineOf(MEETINGS, event.key(), null);
            out.printf(
                    "  %-52s %9d %s %-15s %9d %10d%n",
                    event.name(),
                    ofEvent(MEETINGS, event.key()),
                    mark(line),
                    wording(line),
                    ofEvent(SCHEDULED, event.key()),
                    ofEvent(AGREEMENTS, event.key()));
        }
        out.println();
    }

    private void printKinds() {
        out.printf(
                "  %-52s %9s   %-15s %9s %10s%n", "by kind", "meetings", "target (source)", "scheduled", "agreements");
        for (var kind : KINDS) {
            var line = lineOf(MEETINGS, null, kind);
            out.printf(
                    "  %-52s %9d %s %-15s %9d %10d%n",
                    kind,
                    ofKind(MEETINGS, kind),
                    mark(line),
                    wording(line),
                    ofKind(SCHEDULED, kind),
                    ofKind(AGREEMENTS, kind));
        }
        out.println();
    }

    private void printOrigins() {
        scenario.sources().forEach((letter, source) -> out.printf("  source %s: %s%n", letter, source));
        out.println("  Published inputs of the replay:");
        scenario.published().forEach(input -> out.printf("    - %s (%s)%n", input.input(), input.source()));
        out.println("  Invented for the replay:");
        scenario.invented().forEach(input -> out.printf("    - %s%n", input));
        scenario.leftOut().forEach(gathering -> out.printf("  Left out: %s. %s%n", gathering.what(), gathering.why()));
        if (!scenario.notReplayed().isEmpty()) {
            out.println("  Published, but not replayed:");
            scenario.notReplayed().forEach(figure -> out.printf("    - %s%n", figure));
        }
        out.println();
    }

    private void printReplay(Replay replay) {
        if (replay.wasThere()) {
            out.println("  The programme had been replayed on this stack before; nothing was entered again.");
            return;
        }
        var seconds = replay.duration().toMillis() / 1000.0;
        var tally = replay.tally();
        out.printf(
                "  %d commands in %.1f s, %.0f per second; %.1f %% by the organiser as concierge%n",
                tally.commands(), seconds, tally.commands() / seconds, 100.0 * tally.concierge() / tally.commands());
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
        for (var line : comparison.missed()) {
            out.printf(
                    "  MISSED: %s%s is %d instead of %s%n",
                    line.target().definition(),
                    scope(line.target()),
                    line.reported(),
                    line.target().wording());
        }
        if (!report.settled()) {
            out.println("  The figures are not settled: something recorded before has not reached reporting yet.");
        }
    }

    private static String scope(Target target) {
        if (target.event() != null) {
            return " of " + target.event();
        }
        return target.kind() != null ? " of kind " + target.kind() : "";
    }

    private Optional<Comparison.Line> lineOf(String definition, @Nullable String event, @Nullable String kind) {
        return comparison.lines().stream()
                .filter(line -> line.target().definition().equals(definition)
                        && Objects.equals(line.target().event(), event)
                        && Objects.equals(line.target().kind(), kind))
                .findFirst();
    }

    private static String mark(Optional<Comparison.Line> line) {
        return line.map(found -> found.met() ? "✓" : "✗").orElse(" ");
    }

    private static String wording(Optional<Comparison.Line> line) {
        return line.map(found -> "%s (%s)"
                        .formatted(found.target().wording(), found.target().source()))
                .orElse("");
    }

    private long value(String definition) {
        return report.figure(definition).map(Figure::value).orElse(0L);
    }

    private long ofEvent(String definition, String event) {
        return report.figure(definition)
                .map(figure -> figure.byEvent().getOrDefault(event, 0L))
                .orElse(0L);
    }

    private long ofKind(String definition, String kind) {
        return report.figure(definition)
                .map(figure -> figure.byKind().getOrDefault(kind, 0L))
                .orElse(0L);
    }
}
