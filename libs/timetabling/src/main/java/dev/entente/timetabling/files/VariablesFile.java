package dev.entente.timetabling.files;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.timetabling.proof.Formula;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the variables of a formula stand for, as one JSON document. Those that it does not name count others in unary,
 * some along the slots of the day, or always hold.
 *
 * @param instanceSha256 of the file that the event was read from
 * @param claim what is right when nothing satisfies the formula
 * @param formula the name of the file with the formula
 * @param variables number → what makes the variable hold; several when they come to the same
 */
public record VariablesFile(
        String instance,
        String instanceSha256,
        String claim,
        String formula,
        SortedMap<Integer, List<String>> variables) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public VariablesFile {
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    }

    public static VariablesFile of(Instance instance, String claim, Path file, Formula formula) {
        var variables = new TreeMap<Integer, List<String>>();
        for (var each : formula.explained()) {
            variables
                    .computeIfAbsent(each.variable(), variable -> new ArrayList<>(1))
                    .add(each.meaning().sentence());
        }
        return new VariablesFile(
                instance.problem().name(), instance.sha256(), claim, String.valueOf(file.getFileName()), variables);
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(this) + System.lineSeparator());
    }
}
