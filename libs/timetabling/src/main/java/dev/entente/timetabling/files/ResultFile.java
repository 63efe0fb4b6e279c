package dev.entente.timetabling.files;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.entente.timetabling.model.Certificate;
import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.ShadowPrices;
import dev.entente.timetabling.model.Targets;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.WorstOff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A timetable with its certificate as one JSON document; participants, meetings, slots and tables count from 1. */
public record ResultFile(
        String instance,
        String instanceSha256,
        Goal goal,
        Certificate.Status status,
        int breaks,
        int lowerBound,
        int fairness,
        int idleSlots,
        List<WorstOff> worstOff,
        int placed,
        int requested,
        long placedWeight,
        long placedBound,
        ShadowPrices prices,
        Targets targets,
        double firstSeconds,
        double bestSeconds,
        double seconds,
        long seed,
        List<String> obstacles,
        List<Place> assignment)
        implements TimetableFile {
    public ResultFile {
        worstOff = List.copyOf(worstOff);
        obstacles = List.copyOf(obstacles);
        assignment = List.copyOf(assignment);
    }

    /** One placed meeting. */
    public record Place(
            @JsonProperty(required = true) int meeting,
            @JsonProperty(required = true) int slot,
            @JsonProperty(required = true) int table) {}

    /** @param obstacles sentences that say why there is no timetable, when there is none */
    public static ResultFile of(
            Instance instance, Timetable timetable, Certificate certificate, List<String> obstacles) {
        var places = new ArrayList<Place>();
        for (int meeting = 0; meeting < timetable.meetings(); meeting++) {
            if (timetable.slotOf(meeting) != Timetable.NOWHERE) {
                places.add(new Place(meeting + 1, timetable.slotOf(meeting) + 1, timetable.tableOf(meeting) + 1));
            }
        }
        return new ResultFile(
                instance.problem().name(),
                instance.sha256(),
                instance.problem().goal(),
                certificate.status(),
                certificate.breaks(),
                certificate.lowerBound(),
                certificate.fairness(),
                certificate.idleSlots(),
                shifted(certificate.worstOff(), 1),
                certificate.placed(),
                certificate.requested(),
                certificate.placedWeight(),
                certificate.placedBound(),
                certificate.prices(),
                shifted(certificate.targets(), 1),
                certificate.firstSeconds(),
                certificate.bestSeconds(),
                certificate.seconds(),
                certificate.seed(),
                obstacles,
                places);
    }

    /** Between participants that count from 0 and such that count from 1. */
    private static Targets shifted(Targets targets, int by) {
        return new Targets(
                targets.participants(),
                targets.met(),
                targets.missing(),
                targets.missingBound(),
                targets.shortfalls().stream()
                        .map(each -> new Targets.Shortfall(each.participant() + by, each.meetings(), each.target()))
                        .toList());
    }

    private static List<WorstOff> shifted(List<WorstOff> worstOff, int by) {
        return worstOff.stream()
                .map(each -> new WorstOff(each.participant() + by, each.meetings(), each.breaks(), each.breaksAlone()))
                .toList();
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, TimetableJson.MAPPER.writeValueAsString(this) + System.lineSeparator());
    }

    public static ResultFile read(Path file) throws IOException {
        return TimetableJson.read(file, ResultFile.class);
    }

    /** None: it was solved, not repaired. */
    @Override
    public List<RepairFile.Known> changes() {
        return List.of();
    }

    /** What it claims about its timetable. */
    public Certificate certificate() {
        return new Certificate(
                status,
                requested,
                placed,
                placedWeight,
                placedBound,
                prices,
                breaks,
                lowerBound,
                fairness,
                idleSlots,
                shifted(worstOff, -1),
                shifted(targets, -1),
                firstSeconds,
                bestSeconds,
                seconds,
                seed);
    }
}
