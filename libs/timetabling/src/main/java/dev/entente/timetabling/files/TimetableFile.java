package dev.entente.timetabling.files;

import dev.entente.timetabling.model.Timetable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A timetable as one JSON document: as it was solved, or as it was repaired since. */
public sealed interface TimetableFile permits ResultFile, RepairFile {
    /** The name of the event. */
    String instance();

    /** Of the bytes of the event's file. */
    String instanceSha256();

    List<ResultFile.Place> assignment();

    /** The lists of changes that it was repaired after, in their order. */
    List<RepairFile.Known> changes();

    static TimetableFile read(Path file) throws IOException {
        // read once: it may be a pipe
        var json = Files.readString(file);
        return TimetableJson.isRepair(file, json)
                ? TimetableJson.read(file, json, RepairFile.class)
                : TimetableJson.read(file, json, ResultFile.class);
    }

    /** Whether it is of that file, whatever that is called now. */
    default boolean isOf(Instance event) {
        return event.sha256().equals(instanceSha256());
    }

    /**
     * Refuses to be taken for a timetable of another event, or of this one before its file was changed.
     *
     * @param file where it was read from
     */
    default void requireOf(Path file, Instance event) {
        if (!isOf(event)) {
            throw new IllegalArgumentException(file.getFileName() + ": " + whyNotOf(event));
        }
    }

    /** What to say when it is not {@link #isOf of that file}. */
    default String whyNotOf(Instance event) {
        return "the result is of '" + instance() + "' with SHA-256 " + instanceSha256() + ", not of '"
                + event.problem().name() + "' with " + event.sha256();
    }

    /**
     * The timetable that it describes.
     *
     * @param file where it was read from, for whoever has to mend it
     * @param meetings how many the problem has
     */
    default Timetable timetable(Path file, int meetings) {
        var slots = new int[meetings];
        var tables = new int[meetings];
        Arrays.fill(slots, Timetable.NOWHERE);
        Arrays.fill(tables, Timetable.NOWHERE);
        var entryOf = new int[meetings];
        for (int entry = 1; entry <= assignment().size(); entry++) {
            var place = assignment().get(entry - 1);
            int meeting = place.meeting() - 1;
            if (meeting < 0 || meeting >= meetings) {
                throw broken(
                        file,
                        "assignment",
                        entry,
                        "there is no meeting " + place.meeting() + ", only 1 to " + meetings);
            }
            if (entryOf[meeting] > 0) {
                throw broken(
                        file,
                        "assignment",
                        entry,
                        "meeting " + place.meeting() + " is assigned twice, first by entry " + entryOf[meeting]);
            }
            if (place.slot() < 1) {
                throw broken(file, "assignment", entry, "slot is " + place.slot() + ", must be at least 1");
            }
            entryOf[meeting] = entry;
            slots[meeting] = place.slot() - 1;
            tables[meeting] = place.table() - 1;
        }
        return new Timetable(slots, tables);
    }

    /**
     * Refuses lists of changes that are not those that it was repaired after, one by one and entry by entry.
     *
     * @param file where it was read from
     * @param slots how many the event has
     */
    default void requireKnown(Path file, List<ChangesFile> lists, int slots) {
        if (lists.size() != changes().size()) {
            throw new IllegalArgumentException(file.getFileName() + " was repaired after "
                    + sentence(changes().stream().map(RepairFile.Known::sentence))
                    + "; the lists that --changes says it"
                    + " knows: " + sentence(lists.stream().map(ChangesFile::name)));
        }
        int time = 1;
        for (int index = 0; index < lists.size(); index++) {
            var known = changes().get(index);
            if (known.now() < time || known.now() > slots + 1) {
                throw broken(
                        file,
                        "changes",
                        index + 1,
                        "slot is " + known.now() + ", must be " + time + " to " + (slots + 1));
            }
            time = known.now();
            requireSame(file, index + 1, known, lists.get(index));
        }
    }

    private static String sentence(Stream<String> names) {
        var joined = names.collect(Collectors.joining(", "));
        return joined.isEmpty() ? "none" : joined;
    }

    private static void requireSame(Path file, int entry, RepairFile.Known known, ChangesFile list) {
        var said = list.entries();
        for (int index = 0; index < said.size(); index++) {
            if (index >= known.entries().size()) {
                throw list.broken(index, file.getFileName() + " was not repaired after this change");
            }
            if (!said.get(index).equals(known.entries().get(index))) {
                throw list.broken(
                        index,
                        file.getFileName() + " was repaired after another change: "
                                + known.entries().get(index));
            }
        }
        if (said.size() < known.entries().size()) {
            throw broken(
                    file,
                    "changes",
                    entry,
                    list.name() + " lacks what it was repaired after: "
                            + known.entries().get(said.size()));
        }
    }

    private static BrokenFileException broken(Path file, String list, int entry, String what) {
        return BrokenFileException.inList(String.valueOf(file.getFileName()), list, entry, what);
    }
}
