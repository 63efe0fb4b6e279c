package dev.entente.timetabling.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes a MiniZinc data file apart: {@code name = number;} and {@code name = [ … ];} with rows, sets and numbers. */
final class InstanceScanner {
    /** One right-hand side: its numbers row by row, each with the line that it stands on. */
    record Value(int line, boolean list, List<Row> rows) {}

    record Row(int line, List<Integer> numbers) {}

    private final String file;
    private final String text;
    private int at;
    private int line = 1;

    InstanceScanner(String file, String text) {
        this.file = file;
        this.text = text;
    }

    Map<String, Value> assignments() {
        var found = new HashMap<String, Value>();
        skipBlank();
        while (at < text.length()) {
            int begunAt = line;
            var name = name();
            expect('=');
            if (found.put(name, value()) != null) {
                throw broken(begunAt, "'" + name + "' is given twice");
            }
            expect(';');
        }
        return found;
    }

    private Value value() {
        int begunAt = line;
        if (peek() != '[') {
            return new Value(begunAt, false, List.of(new Row(begunAt, List.of(number()))));
        }
        at++;
        skipBlank();
        return peek() == '|' ? table(begunAt) : list(begunAt);
    }

    /** {@code [| a, b | c, d |]} */
    private Value table(int begunAt) {
        var rows = new ArrayList<Row>();
        expect('|');
        while (peek() != ']') {
            rows.add(numbersUntil('|'));
            expect('|');
        }
        expect(']');
        return new Value(begunAt, true, rows);
    }

    /** {@code [{a, b}, {}, c]}: a number is a row of one. */
    private Value list(int begunAt) {
        var rows = new ArrayList<Row>();
        while (peek() != ']') {
            if (peek() == '{') {
                at++;
                skipBlank();
                rows.add(numbersUntil('}'));
                expect('}');
            } else {
                rows.add(new Row(line, List.of(number())));
            }
            if (peek() == ',') {
                expect(',');
            } else if (peek() != ']') {
                throw broken(line, "expected ',' or ']' but found " + found());
            }
        }
        expect(']');
        return new Value(begunAt, true, rows);
    }

    private Row numbersUntil(char end) {
        int begunAt = line;
        var numbers = new ArrayList<Integer>();
        while (peek() != end) {
            numbers.add(number());
            if (peek() == ',') {
                expect(',');
            } else if (peek() != end) {
                throw broken(line, "expected ',' or '" + end + "' but found " + found());
            }
        }
        return new Row(begunAt, numbers);
    }

    private String name() {
        int begin = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        if (begin == at) {
            throw broken(line, "expected a name but found " + found());
        }
        var name = text.substring(begin, at);
        skipBlank();
        return name;
    }

    private int number() {
        int begin = at;
        if (peek() == '-') {
            at++;
        }
        int digits = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        if (at == digits || at - begin > 9) {
            at = begin;
            throw broken(line, "expected a whole number but found " + found());
        }
        int number = Integer.parseInt(text.substring(begin, at));
        skipBlank();
        return number;
    }

    private char peek() {
        if (at >= text.length()) {
            throw broken(line, "the file ends too early");
        }
        return text.charAt(at);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw broken(line, "expected '" + wanted + "' but found " + found());
        }
        at++;
        skipBlank();
    }

    private String found() {
        return at < text.length() ? "'" + text.charAt(at) + "'" : "the end of the file";
    }

    /** Also skips comments, from % to the end of the line. */
    private void skipBlank() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '%')) {
            if (text.charAt(at) == '%') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                line += text.charAt(at) == '\n' ? 1 : 0;
                at++;
            }
        }
    }

    BrokenFileException broken(int where, String what) {
        return new BrokenFileException(file, where, what);
    }
}
