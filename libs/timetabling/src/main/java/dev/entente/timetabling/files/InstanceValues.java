package dev.entente.timetabling.files;

import dev.entente.timetabling.files.InstanceScanner.Row;
import dev.entente.timetabling.files.InstanceScanner.Value;
import java.util.List;
import java.util.Map;

/** The values of an instance by name, refused with their line when they are not what they must be. */
final class InstanceValues {
    private final InstanceScanner scanner;
    private final Map<String, Value> values;

    InstanceValues(InstanceScanner scanner) {
        this.scanner = scanner;
        this.values = scanner.assignments();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Where a value begins. */
    int line(String name) {
        return value(name).line();
    }

    BrokenFileException broken(int line, String what) {
        return scanner.broken(line, what);
    }

    int only(Row row, String what) {
        if (row.numbers().size() != 1) {
            throw scanner.broken(row.line(), what + " must be one number");
        }
        return row.numbers().getFirst();
    }

    int number(String name, int least, int most) {
        var value = value(name);
        if (value.list()) {
            throw scanner.broken(value.line(), "'" + name + "' must be a number");
        }
        var row = value.rows().getFirst();
        return within(row, "'" + name + "'", row.numbers().getFirst(), least, most);
    }

    /** A list of any length, but of something. */
    List<Row> rows(String name) {
        var value = value(name);
        if (!value.list() || value.rows().isEmpty()) {
            throw scanner.broken(value.line(), "'" + name + "' must be a list");
        }
        return value.rows();
    }

    List<Row> rows(String name, int wanted) {
        var value = value(name);
        if (!value.list() || value.rows().size() != wanted) {
            throw scanner.broken(
                    value.line(),
                    "'" + name + "' must have " + wanted + " entries but has "
                            + value.rows().size());
        }
        return value.rows();
    }

    private Value value(String name) {
        var value = values.get(name);
        if (value == null) {
            throw scanner.broken(1, "'" + name + "' is missing");
        }
        return value;
    }

    int within(Row row, String what, int number, int least, int most) {
        if (number < least || number > most) {
            throw scanner.broken(row.line(), what + " is " + number + ", must be from " + least + " to " + most);
        }
        return number;
    }
}
