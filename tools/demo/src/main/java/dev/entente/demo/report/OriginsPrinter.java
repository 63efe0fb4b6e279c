package dev.entente.demo.report;

import dev.entente.demo.scenario.Scenario;
import java.io.PrintWriter;
import java.util.List;

/** Says plainly which inputs of a replay are published, which are invented, and what is left out. */
final class OriginsPrinter {

    private static final int WIDTH = 116;

    private final PrintWriter out;
    private final Scenario scenario;

    OriginsPrinter(PrintWriter out, Scenario scenario) {
        this.out = out;
        this.scenario = scenario;
    }

    void print() {
        out.println();
        scenario.sources().forEach((letter, source) -> paragraph("  source %s: ".formatted(letter), source));
        list(
                "Published inputs of the replay",
                scenario.published().stream()
                        .map(input -> "%s (%s)".formatted(input.input(), input.source()))
                        .toList());
        list("Invented for the replay", scenario.invented());
        scenario.leftOut().forEach(left -> paragraph("  Left out: ", left.what() + ". " + left.why()));
        list("Published, but not replayed", scenario.notReplayed());
        out.println();
    }

    private void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            out.printf("  %s:%n", title);
            items.forEach(item -> paragraph("    - ", item));
        }
    }

    private void paragraph(String beginning, String text) {
        var line = new StringBuilder(beginning);
        for (var word : text.strip().split("\\s+", -1)) {
            if (line.length() + word.length() > WIDTH) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(beginning.length()));
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
