package dev.entente.security.matrix;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.entente.security.contract.Contracts;
import dev.entente.security.contract.Endpoint;
import dev.entente.security.scene.Person;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The reviewed table: which status each person gets from each endpoint. */
public record ExpectedAnswers(Map<Endpoint, Map<Person, Integer>> rows) {

    public static ExpectedAnswers reviewed() {
        Map<Endpoint, Map<Person, Integer>> rows = new TreeMap<>();
        Contracts.SERVICES.forEach(service -> read(service, rows));
        return new ExpectedAnswers(rows);
    }

    public int of(Endpoint endpoint, Person person) {
        return Objects.requireNonNull(rows.get(endpoint)).getOrDefault(person, 0);
    }

    int size() {
        return rows.size() * Person.values().length;
    }

    SortedSet<Endpoint> missing(Set<Endpoint> offered) {
        SortedSet<Endpoint> missing = new TreeSet<>(offered);
        missing.removeAll(rows.keySet());
        return missing;
    }

    SortedSet<Endpoint> leftOver(Set<Endpoint> offered) {
        SortedSet<Endpoint> leftOver = new TreeSet<>(rows.keySet());
        leftOver.removeAll(offered);
        return leftOver;
    }

    private static void read(String service, Map<Endpoint, Map<Person, Integer>> rows) {
        String file = "/authorisation/" + service + ".csv";
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(ExpectedAnswers.class.getResourceAsStream(file)),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord line : records) {
                Endpoint endpoint = new Endpoint(
                        service,
                        line.getField("method").strip(),
                        line.getField("path").strip());
                rows.put(endpoint, answers(line));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<Person, Integer> answers(NamedCsvRecord line) {
        Map<Person, Integer> answers = new EnumMap<>(Person.class);
        for (Person person : Person.values()) {
            answers.put(person, Integer.valueOf(line.getField(person.column()).strip()));
        }
        return answers;
    }

    /** Who gets furthest with a call, of those whom an attack calls as. */
    public Person furthest(Endpoint endpoint) {
        return Stream.of(Person.ORGANISER, Person.OWNER, Person.ADMIN)
                .min(Comparator.comparingInt(person -> distance(of(endpoint, person))))
                .orElseThrow();
    }

    /** From having been served; who hears of a stale version, or of a rule of the matter, has passed the guards. */
    private static int distance(int answer) {
        return switch (answer) {
            case 200, 201, 202, 204 -> 0;
            case 412 -> 1;
            case 409, 422 -> 2;
            case 404 -> 3;
            default -> 4;
        };
    }
}
