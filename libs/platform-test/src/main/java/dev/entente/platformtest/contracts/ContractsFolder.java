package dev.entente.platformtest.contracts;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the project's {@code contracts} folder from wherever in the project a test runs. */
public final class ContractsFolder {
    private ContractsFolder() {}

    public static Path find() {
        return above(Path.of("").toAbsolutePath());
    }

    static Path above(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path contracts = folder.resolve("contracts");
            if (Files.isDirectory(contracts.resolve("messages"))) {
                return contracts;
            }
        }
        throw new IllegalStateException("No folder above " + start + " holds contracts/messages");
    }
}
