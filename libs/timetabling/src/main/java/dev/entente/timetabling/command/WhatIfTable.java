package dev.entente.timetabling.command;

import dev.entente.timetabling.whatif.Comparison;
import dev.entente.timetabling.whatif.Outcome;
import dev.entente.timetabling.whatif.Outcome.Room;
import dev.entente.timetabling.whatif.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Scenarios as lines of one table; several draws as their mean, with the least and the most. */
final class WhatIfTable {
    private static final List<String> HEADER = List.of(
            "scenario",
            "room for",
            "placed",
            "weight (at most)",
            "breaks",
            "needed",
            "idle slots",
            "fairness",
            "tables used",
            "breaks unless planned anew");

    private WhatIfTable() {}

    static List<String> lines(List<Comparison> compared) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADER);
        compared.forEach(each -> rows.add(cells(each)));
        var widths = IntStream.range(0, HEADER.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            var cell = row.get(column);
            line.append(cell).repeat(' ', widths[column] - cell.length() + 2);
        }
        return line.toString().stripTrailing();
    }

    private static List<String> cells(Comparison comparison) {
        return List.of(
                comparison.scenario().sentence(),
                room(comparison.outcomes()),
                text(comparison.placed()) + " of "
                        + String.format(
                                Locale.ROOT, "%.0f", comparison.requested().mean()),
                figure(comparison, outcome -> outcome.certificate().placedWeight())
                        + String.format(
                                Locale.ROOT,
                                " (%.0f)",
                                comparison
                                        .spread(outcome -> outcome.certificate().placedBound())
                                        .mean()),
                text(comparison.breaks()),
                figure(comparison, outcome -> outcome.certificate().lowerBound()),
                figure(comparison, outcome -> outcome.certificate().idleSlots()),
                figure(comparison, outcome -> outcome.certificate().fairness()),
                figure(comparison, outcome -> Math.round(100 * outcome.tablesUsed())) + " %",
                asPlanned(comparison));
    }

    private static String asPlanned(Comparison comparison) {
        return comparison.outcomes().stream()
                        .allMatch(outcome -> outcome.breaksAsPlanned().isPresent())
                ? figure(comparison, outcome -> outcome.breaksAsPlanned().orElse(0))
                : "";
    }

    private static String room(List<Outcome> outcomes) {
        long forAll = outcomes.stream()
                .filter(outcome -> outcome.room() == Room.FOR_ALL)
                .count();
        if (outcomes.size() > 1) {
            return "all in " + forAll + " of " + outcomes.size() + " draws";
        }
        return switch (outcomes.getFirst().room()) {
            case FOR_ALL -> "all";
            case NOT_FOR_ALL -> "not all";
            case UNKNOWN -> "unknown";
            case NOT_ASKED -> "a choice";
        };
    }

    private static String figure(Comparison comparison, ToDoubleFunction<Outcome> figure) {
        return text(comparison.spread(figure));
    }

    private static String text(Spread spread) {
        return spread.least() == spread.most()
                ? String.format(Locale.ROOT, "%.0f", spread.least())
                : String.format(Locale.ROOT, "%.1f (%.0f–%.0f)", spread.mean(), spread.least(), spread.most());
    }
}
