package dev.entente.timetabling.command;

import java.util.Map;
import java.util.Optional;

/**
 * Seconds until others had found and proven a timetable of a benchmark file, with fairness 2. Published: Bofill et al., JAIR 74 (2022),
 * tables 3 to 11, their best solver (UWrMaxSAT) on a Xeon E3-1220v2; of variants, the mean of the whole family of twenty files. First
 * try: annealing and a SAT engine side by side, two cores, before this project.
 *
 * @param published as printed there
 * @param firstTry of two runs, where they differ
 */
record PublishedTimes(String published, String firstTry) {
    private static final Map<String, PublishedTimes> OF_ORIGINALS = Map.of(
            "forum-13", new PublishedTimes("2.5", "0.3"),
            "forum-13crafc", new PublishedTimes("2.3", "2.7, open"),
            "forum-14", new PublishedTimes("5.1", "3.9, 4.3"),
            "forumt-14", new PublishedTimes("0.5", "0.1"),
            "forumt-14crafe", new PublishedTimes("0.6", "1.0, 1.3"),
            "tic-12", new PublishedTimes("0.1", "0.0"),
            "tic-13", new PublishedTimes("0.4", "0.0"),
            "tic-13crafc", new PublishedTimes("5.8", "2.3, 2.8"),
            "tic-14crafa", new PublishedTimes("1.0", "0.0, 0.1"),
            "ticf-13crafb", new PublishedTimes("22.3", "21, 50"));
    private static final Map<String, String> MEANS =
            Map.of("fixed020-Forb", "1.4", "forb0003", "5.5", "prec15", "11.1");
    private static final String ORIGINAL = "original";

    /** The part of a benchmark file's name that says how it was varied; {@code others} for files that are none of them. */
    static String family(String instance) {
        String end = instance.substring(instance.lastIndexOf('.') + 1);
        return end.equals(ORIGINAL) || MEANS.containsKey(end) ? end : "others";
    }

    static Optional<PublishedTimes> of(String instance) {
        String family = family(instance);
        return family.equals(ORIGINAL)
                ? Optional.ofNullable(OF_ORIGINALS.get(instance.substring(0, instance.lastIndexOf('.'))))
                : Optional.ofNullable(MEANS.get(family)).map(mean -> new PublishedTimes("mean " + mean, ""));
    }
}
