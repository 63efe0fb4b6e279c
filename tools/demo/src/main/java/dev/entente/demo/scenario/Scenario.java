package dev.entente.demo.scenario;

import java.util.List;
import java.util.Map;

/**
 * A scenario file. The generator is given the {@link Plan} alone, so that nobody before the last comparison can know
 * the targets.
 */
public record Scenario(
        String title,
        Map<String, String> sources,
        List<LeftOut> leftOut,
        List<String> notReplayed,
        List<PublishedInput> published,
        List<String> invented,
        Plan plan,
        List<Target> targets,
        List<FigureBeside> beside) {

    public Scenario {
        notReplayed = notReplayed == null ? List.of() : notReplayed;
    }

    /** A gathering that a source names and the replay leaves out. */
    public record LeftOut(String what, String why) {}

    public record PublishedInput(String input, String source) {}

    /** A published figure that is shown beside ours and never matched. */
    public record FigureBeside(String definition, long value, String source, String why) {}
}
