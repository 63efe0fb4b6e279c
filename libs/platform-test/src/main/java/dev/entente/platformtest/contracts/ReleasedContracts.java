package dev.entente.platformtest.contracts;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares {@code contracts/messages} with the last release in {@code contracts/released}: within a version messages
 * only ever gain optional fields and values, because topics are kept for ever and consumers are not all deployed at
 * once.
 */
public final class ReleasedContracts {
    private final SchemaFolder released;
    private final SchemaFolder current;

    public ReleasedContracts(Path contracts) {
        this.released = new SchemaFolder(contracts.resolve("released").resolve("messages"));
        this.current = new SchemaFolder(contracts.resolve("messages"));
    }

    /** Those of the project in which the test runs. */
    public static ReleasedContracts ofThisProject() {
        return new ReleasedContracts(ContractsFolder.find());
    }

    /** Each as {@code <schema> <field>: <what changed>}; empty when all changes are additive. */
    public List<String> violations() {
        return released.names().stream().flatMap(this::violations).toList();
    }

    private Stream<String> violations(String name) {
        if (!current.holds(name)) {
            return Stream.of(name + ": was removed");
        }
        return new SchemaChange(released.whole(name), current.whole(name))
                .violations().stream().map(violation -> name + " " + violation);
    }
}
