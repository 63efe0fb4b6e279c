package dev.entente.timetabling.command;

import dev.entente.timetabling.model.Certificate;
import java.util.Locale;

/** What the files of one family came to. */
final class BenchFigures {
    private int files;
    private int closed;
    private double total;
    private double worst;
    private String worstFile = "";
    private double nearAtWorst;
    private String nearWorstFile = "";

    void add(String instance, Certificate certificate, boolean isClosed, double nearSeconds) {
        files++;
        closed += isClosed ? 1 : 0;
        total += certificate.seconds();
        if (certificate.seconds() >= worst) {
            worst = certificate.seconds();
            worstFile = instance;
        }
        if (nearSeconds >= nearAtWorst) {
            nearAtWorst = nearSeconds;
            nearWorstFile = instance;
        }
    }

    String line(String family) {
        return String.format(
                Locale.ROOT,
                "%s: %d of %d closed, %.1f s in sum, %.1f s in the mean, %.1f s at worst (%s); within %d breaks of the best after"
                        + " %.2f s at worst (%s)",
                family,
                closed,
                files,
                total,
                files == 0 ? 0 : total / files,
                worst,
                worstFile,
                Improvements.NEAR,
                nearAtWorst,
                nearWorstFile);
    }
}
