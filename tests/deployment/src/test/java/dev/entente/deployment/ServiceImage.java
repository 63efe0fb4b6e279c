package dev.entente.deployment;

import static dev.entente.launcher.topology.SettingsEverywhere.JAVA;
import static dev.entente.launcher.topology.SettingsEverywhere.JAVA_ENVIRONMENT;

import dev.entente.launcher.topology.SettingsEverywhere;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Dockerfile of the services: what it tells their JVMs. */
public record ServiceImage(String dockerfile) {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern SETTING = Pattern.compile("([A-Z_]+)=(\\S+)");
    private static final String SHARE_OF_MEMORY = "-XX:MaxRAMPercentage=";

    public static ServiceImage ofTheProject() {
        return new ServiceImage(Project.text("deploy/images/service.Dockerfile"));
    }

    /** As far as both this file and the launcher state them. */
    public List<String> differences() {
        var differences = new Differences();
        JAVA.forEach(option -> differences.when(!options().contains(option), "the image's Java lacks " + option));
        differences.contains("the image's environment", JAVA_ENVIRONMENT, environment());
        return differences.all();
    }

    /** Whether a container of this size leaves a service the heap that it has here. */
    public List<String> heapDifferences(String service, long bytes) {
        var differences = new Differences();
        var heap = (bytes >> 20) * share() / 100;
        int wanted = SettingsEverywhere.heapMebibytes(service);
        differences.when(heap < wanted, service + " leaves a heap of " + heap + " MiB and should leave " + wanted);
        return differences.all();
    }

    private long share() {
        return options().stream()
                .filter(option -> option.startsWith(SHARE_OF_MEMORY))
                .map(option -> Long.parseLong(option.substring(SHARE_OF_MEMORY.length())))
                .findFirst()
                .orElse(25L);
    }

    private List<String> options() {
        return WORD.matcher(line("ENTRYPOINT"))
                .results()
                .map(word -> word.group(1))
                .toList();
    }

    private Map<String, String> environment() {
        return SETTING.matcher(line("ENV"))
                .results()
                .collect(Collectors.toMap(setting -> setting.group(1), (MatchResult setting) -> setting.group(2)));
    }

    private String line(String instruction) {
        return dockerfile
                .lines()
                .filter(line -> line.startsWith(instruction + " "))
                .collect(Collectors.joining(" "));
    }
}
