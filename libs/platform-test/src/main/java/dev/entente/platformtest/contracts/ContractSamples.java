package dev.entente.platformtest.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The message types of {@code contracts/messages} and their samples. A producer's test writes the {@code full} and the
 * {@code minimal} one; a consumer's test reads all of them, of every version.
 */
public final class ContractSamples {
    private static final String SCHEMA = ".schema.json";
    private static final String PLATFORM = "platform";
    private static final List<String> NO_SERVICE = List.of(PLATFORM, "shared");

    private final Path messages;

    public ContractSamples(Path contracts) {
        this.messages = contracts.resolve("messages");
    }

    /** Those of the project in which the test runs. */
    public static ContractSamples ofThisProject() {
        return new ContractSamples(ContractsFolder.find());
    }

    /** All types of all services that send facts. */
    public List<String> types() {
        return list(messages).stream()
                .filter(Files::isDirectory)
                .map(folder -> folder.getFileName().toString())
                .filter(folder -> !NO_SERVICE.contains(folder))
                .flatMap(service -> typesOf(service).stream())
                .toList();
    }

    /** What this service sends: its facts, and what platform sends in its name. */
    public List<String> typesOf(String service) {
        return Stream.of(service, PLATFORM)
                .flatMap(folder -> list(messages.resolve(folder)).stream())
                .map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith(SCHEMA))
                .map(file -> "entente." + service + "." + file.substring(0, file.length() - SCHEMA.length()))
                .toList();
    }

    public List<ContractSample> samples() {
        return types().stream().flatMap(type -> samplesOf(type).stream()).toList();
    }

    public List<ContractSample> samplesOf(String type) {
        return list(folderOf(type).resolve(factOf(type) + ".samples")).stream()
                .map(file -> sample(type, file))
                .toList();
    }

    /** @param name {@code full}, {@code minimal}, {@code oldest} or {@code unknown-field} */
    public ContractSample sample(String type, String name) {
        return sample(type, folderOf(type).resolve(factOf(type) + ".samples").resolve(name + ".json"));
    }

    Path schemaOf(String type) {
        return folderOf(type).resolve(factOf(type) + SCHEMA);
    }

    private Path folderOf(String type) {
        return Stream.of(type.split("\\.", 4)[1], PLATFORM)
                .map(messages::resolve)
                .filter(folder -> Files.exists(folder.resolve(factOf(type) + SCHEMA)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No schema in " + messages + " for " + type));
    }

    private static String factOf(String type) {
        String[] parts = type.split("\\.", 3);
        if (parts.length < 3 || !parts[0].equals("entente")) {
            throw new IllegalArgumentException("A type is entente.<service>.<fact>.v<n>, not " + type);
        }
        return parts[2];
    }

    private static ContractSample sample(String type, Path file) {
        String name = file.getFileName().toString().replace(".json", "");
        return new ContractSample(type, name, SchemaFolder.read(file));
    }

    private static List<Path> list(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
