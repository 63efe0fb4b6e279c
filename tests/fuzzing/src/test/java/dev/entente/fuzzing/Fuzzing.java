package dev.entente.fuzzing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of Jazzer in a JVM of its own, because it changes every class it watches: first all kept inputs, then whatever it
 * makes of them, in an order that follows from the seed.
 *
 * @param found where inputs go that reached something new
 * @param kept inputs to begin with; never made here, or nobody would miss them
 */
record Fuzzing(Class<?> target, Path found, Path kept) {
    private static final Pattern SUMMARY = Pattern.compile("Done (\\d+) runs in (\\d+) second");
    private static final Pattern COVERAGE = Pattern.compile("cov: (\\d+) .* corp: (\\d+)/");

    /**
     * @param output all that was printed; of a fault also its stack and the input that shows it
     */
    record Outcome(int exitCode, String output) {
        boolean isClean() {
            return exitCode == 0 && inputs() > 0;
        }

        long inputs() {
            return last(SUMMARY);
        }

        /** Branches of our code that some input reached. */
        long coverage() {
            return last(COVERAGE);
        }

        private long last(Pattern pattern) {
            Matcher matcher = pattern.matcher(output);
            long number = 0;
            while (matcher.find()) {
                number = Long.parseLong(matcher.group(1));
            }
            return number;
        }
    }

    Outcome run(int seconds, long seed) throws IOException, InterruptedException {
        Files.createDirectories(found);
        Path printed = found.resolveSibling(found.getFileName() + ".log");
        Process jazzer = new ProcessBuilder(command(seconds, seed))
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        return new Outcome(jazzer.waitFor(), Files.readString(printed, StandardCharsets.ISO_8859_1));
    }

    private List<String> command(int seconds, long seed) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=dev.entente.**:de.siegmar.fastcsv.**",
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/",
                "-seed=" + seed,
                "-max_total_time=" + seconds,
                "-timeout=60",
                "-rss_limit_mb=0",
                "-max_len=4096",
                found.toString(),
                kept.toString()));
        return command;
    }
}
