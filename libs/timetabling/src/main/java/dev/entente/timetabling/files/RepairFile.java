package dev.entente.timetabling.files;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.repair.Repair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A repair, and the timetable that it makes, as one JSON document; meetings, slots and tables count from 1.
 *
 * @param changes what happened to the event until then, so that it can be checked and repaired further
 */
public record RepairFile(
        String instance,
        String instanceSha256,
        List<Known> changes,
        List<Repair.Moved> moved,
        List<Repair.Moved> reseated,
        List<Repair.Lost> lost,
        List<Repair.Entered> entered,
        List<Integer> refused,
        int breaksBefore,
        int breaksAfter,
        boolean mostPlaced,
        boolean fewestMoved,
        double firstSeconds,
        double seconds,
        long seed,
        List<ResultFile.Place> assignment)
        implements TimetableFile {
    public RepairFile {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("nothing is repaired without a change");
        }
        moved = List.copyOf(moved);
        reseated = List.copyOf(reseated);
        lost = List.copyOf(lost);
        entered = List.copyOf(entered);
        refused = List.copyOf(refused);
        assignment = List.copyOf(assignment);
    }

    /**
     * Changes that came together.
     *
     * @param list the file that said them
     * @param now the first slot that had not begun then
     * @param entries as the file says them
     */
    public record Known(String list, int now, List<JsonNode> entries) {
        public Known {
            entries = List.copyOf(entries);
        }

        public static Known of(ChangesFile list, int now) {
            return new Known(list.name(), now, list.entries());
        }

        /** Which list, and when. */
        public String sentence() {
            return list + " at slot " + now;
        }
    }

    public static RepairFile of(
            Instance instance,
            List<Known> changes,
            Repair repair,
            double firstSeconds,
            long seed,
            Timetable timetable) {
        return new RepairFile(
                instance.problem().name(),
                instance.sha256(),
                changes,
                repair.moved().stream().map(RepairFile::fromOne).toList(),
                repair.reseated().stream().map(RepairFile::fromOne).toList(),
                repair.lost().stream()
                        .map(lost -> new Repair.Lost(lost.meeting() + 1, fromOne(lost.from())))
                        .toList(),
                repair.entered().stream()
                        .map(entered -> new Repair.Entered(entered.meeting() + 1, fromOne(entered.to())))
                        .toList(),
                repair.refused().stream().map(meeting -> meeting + 1).toList(),
                repair.breaksBefore(),
                repair.breaksAfter(),
                repair.mostPlaced(),
                repair.fewestMoved(),
                firstSeconds,
                repair.seconds(),
                seed,
                IntStream.range(0, timetable.meetings())
                        .filter(meeting -> timetable.slotOf(meeting) != Timetable.NOWHERE)
                        .mapToObj(meeting -> new ResultFile.Place(
                                meeting + 1, timetable.slotOf(meeting) + 1, timetable.tableOf(meeting) + 1))
                        .toList());
    }

    private static Repair.Moved fromOne(Repair.Moved moved) {
        return new Repair.Moved(moved.meeting() + 1, fromOne(moved.from()), fromOne(moved.to()));
    }

    private static Repair.Place fromOne(Repair.Place place) {
        return new Repair.Place(place.slot() + 1, place.table() + 1);
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, TimetableJson.MAPPER.writeValueAsString(this) + System.lineSeparator());
    }
}
