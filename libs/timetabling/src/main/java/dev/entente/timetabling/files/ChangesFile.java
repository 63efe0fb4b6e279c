package dev.entente.timetabling.files;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.repair.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened after a timetable was published: a JSON list of changes, each an object that says by {@code change} what
 * it is. Participants, meetings, pools and slots count from 1; without {@code slots} all are meant, without {@code pool}
 * the first.
 */
public final class ChangesFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final String name;
    private final List<Change> changes = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<JsonNode> entries = new ArrayList<>();

    private ChangesFile(String name) {
        this.name = name;
    }

    /** Reads changes of an event with so many slots. */
    public static ChangesFile read(Path file, int slots) throws IOException {
        return of(String.valueOf(file.getFileName()), Files.readString(file), slots);
    }

    static ChangesFile of(String name, String text, int slots) throws IOException {
        var changes = new ChangesFile(name);
        try {
            changes.parse(text, slots);
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            throw new BrokenFileException(changes.name, where == null ? 1 : where.getLineNr(), fault(broken));
        }
        return changes;
    }

    private static String fault(JacksonException broken) {
        return switch (broken) {
            case InvalidTypeIdException unknown
            when unknown.getTypeId() != null -> "there is no change '" + unknown.getTypeId() + "'";
            case InvalidTypeIdException nameless -> "it is not said by 'change' what it is";
            case UnrecognizedPropertyException unknown -> "'" + unknown.getPropertyName() + "' has no meaning here";
            case JsonMappingException wrong
            when !wrong.getPath().isEmpty() ->
                "'" + wrong.getPath().getFirst().getFieldName() + "': " + wrong.getOriginalMessage();
            default -> broken.getOriginalMessage();
        };
    }

    private void parse(String text, int slots) throws IOException {
        try (var parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new BrokenFileException(name, 1, "changes are a list: [{\"change\": …}, …]");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                lines.add(parser.currentTokenLocation().getLineNr());
                changes.add(change(JSON.readValue(parser, Said.class), slots));
            }
        }
        JSON.readTree(text).forEach(entries::add);
    }

    private Change change(@Nullable Said said, int slots) {
        if (said == null) {
            throw broken(changes.size(), "a change is an object, not null");
        }
        try {
            return said.change(slots);
        } catch (IllegalArgumentException wrong) {
            throw broken(changes.size(), String.valueOf(wrong.getMessage()));
        }
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** The changes as the file says them. */
    List<JsonNode> entries() {
        return List.copyOf(entries);
    }

    /** What the file is called. */
    public String name() {
        return name;
    }

    /** Where a change stands, counted from 0. */
    public String where(int index) {
        return name + ", line " + lines.get(index);
    }

    /** Names the line of a change, counted from 0, that something is wrong with. */
    public BrokenFileException broken(int index, String what) {
        return new BrokenFileException(name, lines.get(index), what);
    }

    /** A change as the file says it. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "participant gone", value = Gone.class),
        @JsonSubTypes.Type(name = "participant away", value = Away.class),
        @JsonSubTypes.Type(name = "participant back", value = Back.class),
        @JsonSubTypes.Type(name = "tables lost", value = TablesLost.class),
        @JsonSubTypes.Type(name = "tables back", value = TablesBack.class),
        @JsonSubTypes.Type(name = "slot lost", value = SlotLost.class),
        @JsonSubTypes.Type(name = "meeting added", value = Added.class),
        @JsonSubTypes.Type(name = "meeting cancelled", value = Cancelled.class)
    })
    private sealed interface Said {
        Change change(int slots);
    }

    private record Gone(
            @JsonProperty(required = true) int participant,
            @JsonProperty(required = true) int from) implements Said {
        @Override
        public Change change(int slots) {
            return new Change.ParticipantGone(participant - 1, from - 1);
        }
    }

    private record Away(
            @JsonProperty(required = true) int participant,
            @JsonProperty(required = true) @Nullable List<@Nullable Integer> slots)
            implements Said {
        @Override
        public Change change(int slotCount) {
            return new Change.ParticipantAway(participant - 1, set(given("slots", slots), slotCount));
        }
    }

    private record Back(
            @JsonProperty(required = true) int participant,
            @JsonProperty(required = true) @Nullable List<@Nullable Integer> slots)
            implements Said {
        @Override
        public Change change(int slotCount) {
            return new Change.ParticipantBack(participant - 1, set(given("slots", slots), slotCount));
        }
    }

    private record TablesLost(
            @JsonProperty(required = true) int tables,
            @JsonProperty @Nullable Integer pool,
            @JsonProperty @Nullable List<@Nullable Integer> slots)
            implements Said {
        @Override
        public Change change(int slotCount) {
            return new Change.TablesLost(index(pool), set(slots, slotCount), tables);
        }
    }

    private record TablesBack(
            @JsonProperty(required = true) int tables,
            @JsonProperty @Nullable Integer pool,
            @JsonProperty @Nullable List<@Nullable Integer> slots)
            implements Said {
        @Override
        public Change change(int slotCount) {
            return new Change.TablesBack(index(pool), set(slots, slotCount), tables);
        }
    }

    private record SlotLost(@JsonProperty(required = true) int slot) implements Said {
        @Override
        public Change change(int slots) {
            return new Change.SlotLost(slot - 1);
        }
    }

    private record Added(
            @JsonProperty(required = true) @Nullable List<@Nullable Integer> participants,
            @JsonProperty @Nullable List<@Nullable Integer> slots,
            @JsonProperty @Nullable Integer weight,
            @JsonProperty @Nullable Integer pool,
            @JsonProperty @Nullable List<@Nullable Integer> after,
            @JsonProperty @Nullable List<@Nullable Integer> before)
            implements Said {
        @Override
        public Change change(int slotCount) {
            return new Change.MeetingAdded(
                    new Meeting(
                            indexes("participants", participants),
                            set(slots, slotCount),
                            weight == null ? 1 : weight,
                            index(pool),
                            after == null ? List.of() : indexes("after", after),
                            false),
                    before == null ? List.of() : indexes("before", before));
        }
    }

    private record Cancelled(@JsonProperty(required = true) int meeting) implements Said {
        @Override
        public Change change(int slots) {
            return new Change.MeetingCancelled(meeting - 1);
        }
    }

    private static int index(@Nullable Integer pool) {
        return pool == null ? 0 : pool - 1;
    }

    private static List<Integer> indexes(String field, @Nullable List<@Nullable Integer> numbers) {
        return given(field, numbers).stream().map(number -> number - 1).toList();
    }

    /** What must be there, and hold numbers only. */
    private static List<Integer> given(String field, @Nullable List<@Nullable Integer> numbers) {
        if (numbers == null) {
            throw new IllegalArgumentException("'" + field + "' must be a list of numbers");
        }
        var given = new ArrayList<Integer>();
        for (var number : numbers) {
            if (number == null) {
                throw new IllegalArgumentException("'" + field + "' must be a list of numbers");
            }
            given.add(number);
        }
        return given;
    }

    private static SlotSet set(@Nullable List<? extends @Nullable Integer> said, int slots) {
        if (said == null) {
            return SlotSet.all(slots);
        }
        var numbers = given("slots", new ArrayList<@Nullable Integer>(said));
        for (int number : numbers) {
            if (number < 1 || number > slots) {
                throw new IllegalArgumentException("there is no slot " + number + ", only 1 to " + slots);
            }
        }
        return SlotSet.where(slots, slot -> numbers.contains(slot + 1));
    }
}
