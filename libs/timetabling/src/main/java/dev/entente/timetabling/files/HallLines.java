package dev.entente.timetabling.files;

import dev.entente.timetabling.model.TablePool;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The two lines by which an instance has several halls: {@code hallTables}, how many of the tables stand in each, and
 * {@code halls}, one per meeting. Without them all tables stand in one.
 */
final class HallLines {
    private static final String TABLES = "hallTables";
    private static final String HALLS = "halls";

    private final InstanceValues values;
    /** hall → its tables */
    private final List<Integer> tables;

    HallLines(InstanceValues values, int tables) {
        this.values = values;
        this.tables = values.has(TABLES) ? tablesOfEach(tables) : List.of(tables);
        if (values.has(HALLS) != values.has(TABLES)) {
            throw values.broken(
                    values.line(values.has(HALLS) ? HALLS : TABLES),
                    "'" + TABLES + "' and '" + HALLS + "' are given together or not at all");
        }
    }

    private List<Integer> tablesOfEach(int all) {
        var ofEach = values.rows(TABLES).stream()
                .map(row ->
                        values.within(row, "a hall's number of tables", values.only(row, "a hall's tables"), 0, all))
                .toList();
        int sum = ofEach.stream().mapToInt(Integer::intValue).sum();
        if (sum != all) {
            throw values.broken(
                    values.line(TABLES), "the halls have " + sum + " tables together, but 'nTables' is " + all);
        }
        return ofEach;
    }

    List<TablePool> pools(int slots) {
        return tables.size() == 1
                ? List.of(TablePool.of("tables", tables.getFirst(), slots))
                : IntStream.range(0, tables.size())
                        .mapToObj(hall -> TablePool.of("tables in hall " + (hall + 1), tables.get(hall), slots)
                                .inHall(hall))
                        .toList();
    }

    /** Meeting → its pool. */
    List<Integer> poolOfEach(int meetings) {
        return values.has(HALLS)
                ? values.rows(HALLS, meetings).stream()
                        .map(row -> values.within(row, "hall", values.only(row, "a hall"), 1, tables.size()) - 1)
                        .toList()
                : Collections.nCopies(meetings, 0);
    }
}
