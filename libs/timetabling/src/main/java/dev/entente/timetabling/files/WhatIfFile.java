package dev.entente.timetabling.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.timetabling.reason.Obstacle;
import dev.entente.timetabling.whatif.Comparison;
import dev.entente.timetabling.whatif.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scenarios side by side as one JSON document; participants and meetings count from 1, as in the event as it is. */
public record WhatIfFile(String instance, String instanceSha256, List<Row> scenarios) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public WhatIfFile {
        scenarios = List.copyOf(scenarios);
    }

    /** One scenario with all its draws. */
    public record Row(String scenario, List<Draw> draws) {
        public Row {
            draws = List.copyOf(draws);
        }
    }

    /** What came of one draw. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Draw(
            Outcome.Room room,
            @Nullable String obstacle,
            int slots,
            int placed,
            int requested,
            long placedWeight,
            long placedBound,
            int missingToTargets,
            int breaks,
            int lowerBound,
            int idleSlots,
            int fairness,
            List<Integer> worstOff,
            double tablesUsed,
            List<Integer> absent,
            List<Integer> released,
            @Nullable Integer breaksAsPlanned) {
        public Draw {
            worstOff = List.copyOf(worstOff);
            absent = List.copyOf(absent);
            released = List.copyOf(released);
        }
    }

    public static WhatIfFile of(Instance instance, List<Comparison> comparisons) {
        return new WhatIfFile(
                instance.problem().name(),
                instance.sha256(),
                comparisons.stream()
                        .map(each -> new Row(
                                each.scenario().sentence(),
                                each.outcomes().stream().map(WhatIfFile::draw).toList()))
                        .toList());
    }

    private static Draw draw(Outcome outcome) {
        var certificate = outcome.certificate();
        return new Draw(
                outcome.room(),
                outcome.obstacle().map(Obstacle::sentence).orElse(null),
                outcome.event().problem().slotCount(),
                certificate.placed(),
                certificate.requested(),
                certificate.placedWeight(),
                certificate.placedBound(),
                certificate.targets().missing(),
                certificate.breaks(),
                certificate.lowerBound(),
                certificate.idleSlots(),
                certificate.fairness(),
                fromOne(outcome.worstOff()),
                outcome.tablesUsed(),
                fromOne(outcome.event().absent()),
                fromOne(outcome.event().released()),
                outcome.breaksAsPlanned().isPresent()
                        ? Integer.valueOf(outcome.breaksAsPlanned().getAsInt())
                        : null);
    }

    private static List<Integer> fromOne(List<Integer> numbers) {
        return numbers.stream().map(number -> number + 1).toList();
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(this) + System.lineSeparator());
    }
}
