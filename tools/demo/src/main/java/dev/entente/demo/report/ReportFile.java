package dev.entente.demo.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.entente.demo.player.Replay;
import dev.entente.demo.scenario.Scenario;
import dev.entente.demo.scenario.Scenario.FigureBeside;
import dev.entente.demo.scenario.Scenario.LeftOut;
import dev.entente.demo.scenario.Scenario.PublishedInput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes a report for scripts. */
public final class ReportFile {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private ReportFile() {}

    public static void write(Path file, Scenario scenario, OutcomeReport report, Comparison comparison, Replay replay)
            throws IOException {
        JSON.writeValue(
                file.toFile(),
                new Document(
                        scenario.title(),
                        scenario.plan().key(),
                        report.programmeId(),
                        replay.eventIds(),
                        report.asOf(),
                        report.settled(),
                        comparison.allMet(),
                        report.figures(),
                        comparison.lines(),
                        scenario.beside(),
                        scenario.sources(),
                        scenario.published(),
                        scenario.invented(),
                        scenario.leftOut(),
                        scenario.notReplayed(),
                        Cost.of(replay)));
    }

    private record Document(
            String title,
            String scenario,
            String programmeId,
            Map<String, String> matchmakingEventIds,
            Instant asOf,
            boolean settled,
            boolean allTargetsMet,
            List<Figure> figures,
            List<Comparison.Line> targets,
            List<FigureBeside> beside,
            Map<String, String> sources,
            List<PublishedInput> published,
            List<String> invented,
            List<LeftOut> leftOut,
            List<String> notReplayed,
            Cost replay) {}

    private record Cost(
            boolean replayedBefore,
            double seconds,
            long commands,
            double commandsPerSecond,
            long byConcierge,
            double conciergeShare,
            long carriedOutBefore,
            long waitsForNews,
            long waitsForServices) {

        static Cost of(Replay replay) {
            var tally = replay.tally();
            return new Cost(
                    replay.wasThere(),
                    replay.seconds(),
                    tally.commands(),
                    tally.commands() / replay.seconds(),
                    tally.concierge(),
                    tally.conciergeShare(),
                    tally.replayed(),
                    tally.waitsForNews(),
                    tally.waitsForServices());
        }
    }
}
