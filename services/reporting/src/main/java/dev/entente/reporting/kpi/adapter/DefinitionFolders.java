package dev.entente.reporting.kpi.adapter;

import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The packaged definition files and those of the folder that the operator names. */
@ApplicationScoped
class DefinitionFolders {
    private static final String PACKAGED = "kpis";

    private final KpiSettings settings;

    DefinitionFolders(KpiSettings settings) {
        this.settings = settings;
    }

    List<DefinitionFile> files() {
        List<DefinitionFile> files = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(PACKAGED, folder -> files.addAll(filesOf(folder)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the packaged definitions", unreadable);
        }
        settings.directory().ifPresent(folder -> files.addAll(filesOf(folder)));
        return files;
    }

    private static List<DefinitionFile> filesOf(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted(Comparator.comparing(Path::toString))
                    .map(DefinitionFile::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list the definitions in " + folder, unreadable);
        }
    }
}
