package dev.entente.demo.report;

import dev.entente.demo.scenario.Scenario;
import dev.entente.demo.scenario.Target;
import java.util.List;
import java.util.Map;

/** Holds what is reported against a scenario's targets: the only place that knows both. */
public record Comparison(List<Line> lines) {

    /** @param reported absent figures count as zero */
    public record Line(Target target, long reported, boolean met) {}

    public static Comparison of(Scenario scenario, OutcomeReport report) {
        return new Comparison(scenario.targets().stream()
                .map(target -> compare(target, report))
                .toList());
    }

    private static Line compare(Target target, OutcomeReport report) {
        var reported = report.figure(target.definition())
                .map(figure -> value(figure, target))
                .orElse(0L);
        return new Line(target, reported, target.isMetBy(reported));
    }

    private static long value(Figure figure, Target target) {
        if (target.event() != null) {
            return in(figure.byEvent(), target.event());
        }
        return target.kind() != null ? in(figure.byKind(), target.kind()) : figure.value();
    }

    private static long in(Map<String, Long> groups, String key) {
        return groups.getOrDefault(key, 0L);
    }

    public boolean allMet() {
        return lines.stream().allMatch(Line::met);
    }

    public List<Line> missed() {
        return lines.stream().filter(line -> !line.met()).toList();
    }
}
