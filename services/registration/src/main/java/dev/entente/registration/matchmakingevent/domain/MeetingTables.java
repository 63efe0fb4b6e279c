package dev.entente.registration.matchmakingevent.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.rule.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The tables of one event. */
public record MeetingTables(List<MeetingTable> values) {
    public static final int MOST = 1_000;

    public MeetingTables {
        values = List.copyOf(values);
        require(
                values.size() <= MOST,
                MatchmakingEventRule.TABLES_MUST_BE_WITHIN_LIMIT,
                "/count",
                "An event has at most " + MOST + " tables.");
        require(
                values.stream().map(MeetingTable::name).distinct().count() == values.size(),
                MatchmakingEventRule.TABLE_NAMES_MUST_DIFFER,
                "/name",
                "Another table of this event has this name.");
    }

    public static MeetingTables none() {
        return new MeetingTables(List.of());
    }

    MeetingTables with(List<MeetingTable> added) {
        return new MeetingTables(Stream.concat(values.stream(), added.stream()).toList());
    }

    MeetingTables replacing(MeetingTable changed) {
        get(changed.tableId());
        return new MeetingTables(values.stream()
                .map(kept -> kept.tableId().equals(changed.tableId()) ? changed : kept)
                .toList());
    }

    MeetingTables without(UUID tableId) {
        get(tableId);
        return new MeetingTables(
                values.stream().filter(kept -> !kept.tableId().equals(tableId)).toList());
    }

    private MeetingTable get(UUID tableId) {
        return values.stream()
                .filter(kept -> kept.tableId().equals(tableId))
                .findFirst()
                .orElseThrow(() -> new Refusal(MatchmakingEventRule.TABLE_MUST_BE_OF_EVENT, "There is no such table."));
    }
}
