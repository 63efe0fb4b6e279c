package dev.entente.launcher.server;

import dev.entente.launcher.Progress;
import dev.entente.launcher.StackFailure;
import dev.entente.launcher.StackSettings;
import dev.entente.launcher.process.Command;
import dev.entente.launcher.process.StopSignal;
import dev.entente.launcher.tls.Certificates;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One PostgreSQL server with all databases. */
final class PostgresServer implements ManagedProcess {

    static final String SUPERUSER = "postgres";

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
            data().requireMajorRelease();
        } else {
            progress.report(name(), "initialising its data folder (once)");
            data().initialise(account);
        }
        account.own(folder());
        if (settings.home().isSecured()) {
            protection().write(account);
        }
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
        options().forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return new Command(PostgresAccount.choose().before(words), Map.of(), Path.of("/"));
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

    private Map<String, String> options() {
        var options = new HashMap<>(SettingsEverywhere.POSTGRES);
        if (settings.home().isSecured()) {
            options.putAll(protection().settings());
        }
        return options;
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

    private Databases databases() {
        return new Databases(
                settings.home().secrets(), DatabaseAccess.of(settings.home()), Addresses.HOST + ":" + port());
    }

    private PostgresData data() {
        return new PostgresData(settings.home(), name(), binaries());
    }

    private PostgresProtection protection() {
        return new PostgresProtection(new Certificates(settings.home().tls()), folder());
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
