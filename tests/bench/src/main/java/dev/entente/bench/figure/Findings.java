package dev.entente.bench.figure;

import java.util.ArrayList;
import java.util.List;

/** Collects what one bench finds. */
public final class Findings {
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    public void add(Figure figure) {
        figures.add(figure);
    }

    public void add(String name, double value, String unit) {
        figures.add(Figure.of(name, value, unit));
    }

    public void add(List<Figure> more) {
        figures.addAll(more);
    }

    /** What one must know to read the figures. */
    public void remark(String remark) {
        remarks.add(remark);
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    public List<String> remarks() {
        return List.copyOf(remarks);
    }
}
