package dev.entente.bench.figure;

import dev.entente.bench.machine.Noise;
import java.util.List;

/** What one bench found, and how quiet the machine was. */
public record BenchResult(String bench, String question, List<Figure> figures, List<String> remarks, Noise noise) {

    public String text() {
        StringBuilder text = new StringBuilder("\n%s: %s\n".formatted(bench, question));
        figures.forEach(figure -> text.append("  ").append(figure.line()).append('\n'));
        remarks.forEach(remark -> text.append("  · ").append(remark).append('\n'));
        return text.append("  · ").append(noise.text()).append('\n').toString();
    }
}
