package dev.entente.launcher.server;

import dev.entente.launcher.Progress;
import dev.entente.launcher.StackFailure;
import dev.entente.launcher.StackSettings;
import dev.entente.launcher.home.Folders;
import dev.entente.launcher.process.Command;
import dev.entente.launcher.process.StopSignal;
import dev.entente.launcher.topology.Database;
import dev.entente.launcher.topology.Program;
import dev.entente.launcher.topology.SettingsEverywhere;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One PostgreSQL server with all databases. */
final class PostgresServer implements ManagedProcess {

    static final String SUPERUSER = "postgres";

    /** Data of another major release would have to be converted first. */
    private static final String MAJOR_RELEASE = "18";

    private final Program postgres;
    private final StackSettings settings;
    private final List<Database> databases;

    PostgresServer(Program postgres, StackSettings settings, List<Database> databases) {
        this.postgres = postgres;
        this.settings = settings;
        this.databases = databases;
    }

    @Override
    public String name() {
        return postgres.name();
    }

    @Override
    public Map<String, Integer> ports() {
        return postgres.portsOfInstance(settings.portBase(), 1);
    }

    @Override
    public List<String> waitsFor() {
        return postgres.waitsFor();
    }

    @Override
    public URI url() {
        return URI.create("postgresql://" + Addresses.HOST + ":" + port());
    }

    @Override
    public Path program() {
        return binaries().resolve("bin/postgres");
    }

    @Override
    public void prepare(Progress progress) {
        var account = PostgresAccount.choose();
        if (account == PostgresAccount.NOBODY) {
            openTheWay(account);
        }
        if (Files.exists(folder())) {
            requireMajorRelease();
        } else {
            progress.report(name(), "initialising its data folder (once)");
            initialise(account);
        }
        account.own(folder());
    }

    @Override
    public Command command() {
        var words = new ArrayList<>(List.of(
                program().toString(),
                "-D",
                folder().toString(),
                "-p",
                Integer.toString(port()),
                "-c",
                "listen_addresses=" + Addresses.HOST,
                "-c",
                "unix_socket_directories=",
                "-c",
                "shared_buffers=128MB",
                "-c",
                settings.home().mark()));
        SettingsEverywhere.POSTGRES.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return as(PostgresAccount.choose(), words);
    }

    @Override
    public boolean isReady() {
        return databases().isAnswering();
    }

    @Override
    public void whenReady() {
        databases().create(databases);
    }

    @Override
    public Duration longestStart() {
        return Duration.ofMinutes(2);
    }

    /** With TERM it would wait until every client has gone. */
    @Override
    public StopSignal stopSignal() {
        return StopSignal.INT;
    }

    /** Built beside and then moved, so that a kill in between leaves no half cluster behind. */
    private void initialise(PostgresAccount account) {
        var unfinished = folder().resolveSibling("postgres.unfinished");
        var password = folder().resolveSibling("postgres.password");
        try {
            Folders.delete(unfinished);
            Files.createDirectories(unfinished);
            Files.writeString(password, settings.home().secrets().get(SUPERUSER));
            account.own(unfinished);
            account.own(password);
            as(account, initdb(unfinished, password)).run(settings.home().log(name()));
            Files.move(unfinished, folder());
            Files.delete(password);
        } catch (IOException failure) {
            throw new StackFailure("cannot initialise " + folder(), failure);
        }
    }

    private List<String> initdb(Path target, Path password) {
        return List.of(
                binaries().resolve("bin/initdb").toString(),
                "-A",
                "scram-sha-256",
                "-U",
                SUPERUSER,
                "--pwfile=" + password,
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "-D",
                target.toString());
    }

    private void requireMajorRelease() {
        try {
            var release = Files.readString(folder().resolve("PG_VERSION")).strip();
            if (!release.equals(MAJOR_RELEASE)) {
                throw new StackFailure(
                        folder() + " was written by PostgreSQL " + release + ", and this is " + MAJOR_RELEASE);
            }
        } catch (IOException failure) {
            throw new StackFailure("cannot read " + folder(), failure);
        }
    }

    private void openTheWay(PostgresAccount account) {
        try {
            Files.setPosixFilePermissions(settings.home().data(), PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException failure) {
            throw new StackFailure("cannot open " + settings.home().data() + " for PostgreSQL", failure);
        }
        account.requireReach(settings.home().data());
        account.requireReach(binaries().resolve("bin"));
    }

    private Command as(PostgresAccount account, List<String> words) {
        var line = new ArrayList<>(account.prefix());
        line.addAll(words);
        return new Command(line, Map.of(), Path.of("/"));
    }

    private Databases databases() {
        return new Databases(settings.home().secrets(), Addresses.HOST + ":" + port());
    }

    private Path binaries() {
        return new PostgresArchive(settings.checkout().launcherTarget()).unpacked();
    }

    private Path folder() {
        return settings.home().data(name());
    }

    private int port() {
        return ports().getOrDefault("sql", 0);
    }
}
