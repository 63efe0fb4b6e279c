package dev.entente.platformtest.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL cluster in a folder of its own; it may be stopped and started as often as a test wants. */
record EmbeddedPostgres(Path binaries, Path folder, int port) implements SwitchableDatabase {
    private static final String BINARIES = "entente.test.postgres.binaries";
    private static final String FOLDER = "entente.test.postgres.folder";
    private static final String PORT = "entente.test.postgres.port";
    /** PostgreSQL refuses to run as root; this is the number of {@code nobody} everywhere. */
    private static final String NOBODY = "65534";

    static EmbeddedPostgres initialise(Path binaries, Path folder) {
        EmbeddedPostgres postgres = new EmbeddedPostgres(binaries, folder, FreePort.find());
        postgres.createFolder();
        postgres.run(
                "initdb",
                "-D",
                postgres.data(),
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync");
        return postgres;
    }

    static EmbeddedPostgres of(Map<String, String> settings) {
        return new EmbeddedPostgres(
                Path.of(settings.get(BINARIES)), Path.of(settings.get(FOLDER)), Integer.parseInt(settings.get(PORT)));
    }

    Map<String, String> settings() {
        return Map.of(BINARIES, binaries.toString(), FOLDER, folder.toString(), PORT, Integer.toString(port));
    }

    @Override
    public void start() {
        run(
                "pg_ctl",
                "start",
                "-w",
                "-D",
                data(),
                "-l",
                folder.resolve("postgres.log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
                        + " -c full_page_writes=off -c max_connections=200 -c shared_buffers=64MB");
    }

    /** Without asking the clients, as in a crash. */
    @Override
    public void stop() {
        run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data());
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void createFolder() {
        try {
            Files.createDirectories(folder);
            if (isRoot()) {
                Files.setAttribute(folder, "unix:uid", Integer.valueOf(NOBODY));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        runToEnd(command);
    }

    /** Output goes to a file: the server inherits it, and a pipe would keep us waiting as long as the server lives. */
    private void runToEnd(List<String> command) {
        Path output = folder.resolveSibling("postgres-programs.log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed:\n" + Files.readString(output));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during " + command, interrupted);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
