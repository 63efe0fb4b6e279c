package dev.entente.demo.report;

import dev.entente.demo.scenario.Scenario;
import dev.entente.demo.scenario.Target;
import java.util.List;
import java.util.function.Predicate;

/** Holds what is reported against a scenario's targets: the only place that knows both. */
public record Comparison(List<Line> lines) {

    /** @param reported absent figures count as zero */
    public record Line(Target target, long reported, boolean met) {

        String mark() {
            return "%s %s (%s)".formatted(met ? "✓" : "✗", target.wording(), target.source());
        }

        String complaint() {
            return "%s is %d instead of %s".formatted(target.subject(), reported, target.wording());
        }
    }

    public static Comparison of(Scenario scenario, OutcomeReport report) {
        return new Comparison(scenario.targets().stream()
                .map(target -> compare(target, report))
                .toList());
    }

    private static Line compare(Target target, OutcomeReport report) {
        var reported = value(target, report);
        return new Line(target, reported, target.isMetBy(reported));
    }

    private static long value(Target target, OutcomeReport report) {
        if (target.event() != null) {
            return report.ofEvent(target.definition(), target.event());
        }
        return target.kind() != null
                ? report.ofKind(target.definition(), target.kind())
                : report.value(target.definition());
    }

    public boolean allMet() {
        return lines.stream().allMatch(Line::met);
    }

    public List<Line> missed() {
        return lines.stream().filter(line -> !line.met()).toList();
    }

    /** The target of a whole programme's figure and whether it is met; empty when there is none. */
    String of(String definition) {
        return mark(target -> target.definition().equals(definition) && target.concernsWholeProgramme());
    }

    String ofEvent(String definition, String event) {
        return mark(target -> target.definition().equals(definition) && event.equals(target.event()));
    }

    String ofKind(String definition, String kind) {
        return mark(target -> target.definition().equals(definition) && kind.equals(target.kind()));
    }

    private String mark(Predicate<Target> wanted) {
        return lines.stream()
                .filter(line -> wanted.test(line.target()))
                .map(Line::mark)
                .findFirst()
                .orElse("");
    }
}
