package dev.entente.timetabling.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A proof checker that others wrote, as a program on this machine. */
record OutsideChecker(List<String> command) {
    /** Programs that people look for proofs with, most used first. */
    private static final List<String> KNOWN = List.of(
            "drat-trim {cnf} {proof} -t 100000",
            "dpr-trim {cnf} {proof} -t 100000",
            "rate {cnf} {proof}",
            "gratgen {cnf} {proof}");

    /** What such programs end with. drat-trim ends with 1 although it is content when propagation alone refutes. */
    private static final Pattern JUDGEMENT = Pattern.compile("^s +(.+)$", Pattern.MULTILINE);

    OutsideChecker {
        command = List.copyOf(command);
    }

    /** What it said. */
    record Verdict(boolean confirms, String words, double seconds) {}

    static OutsideChecker of(String command) {
        if (!command.contains("{cnf}") || !command.contains("{proof}")) {
            throw new IllegalArgumentException("--checker needs {cnf} and {proof} in its command");
        }
        return new OutsideChecker(Arrays.asList(command.strip().split(" +")));
    }

    /** The first known one on the path. */
    static Optional<OutsideChecker> find(String path) {
        return KNOWN.stream()
                .filter(command -> isOn(path, command.substring(0, command.indexOf(' '))))
                .findFirst()
                .map(OutsideChecker::of);
    }

    static String known() {
        return String.join(
                ", ",
                KNOWN.stream()
                        .map(command -> command.substring(0, command.indexOf(' ')))
                        .toList());
    }

    private static boolean isOn(String path, String program) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    String name() {
        return String.valueOf(Path.of(command.getFirst()).getFileName());
    }

    /** Goes by what it says; only who says nothing is judged by how it ends. */
    Verdict check(Path formula, Path proof, long seconds) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var said = Files.createTempFile("checker", ".txt");
        try {
            var running = new ProcessBuilder(command.stream()
                            .map(word ->
                                    word.replace("{cnf}", formula.toString()).replace("{proof}", proof.toString()))
                            .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            try {
                if (!running.waitFor(seconds, TimeUnit.SECONDS)) {
                    return new Verdict(false, "no answer within " + seconds + " s", since(begun));
                }
            } finally {
                running.destroyForcibly();
            }
            var words = Files.readString(said);
            var judgement = JUDGEMENT.matcher(words);
            boolean confirms = judgement.find() ? judgement.group(1).startsWith("VERIFIED") : running.exitValue() == 0;
            return new Verdict(confirms, words.strip(), since(begun));
        } finally {
            Files.delete(said);
        }
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
