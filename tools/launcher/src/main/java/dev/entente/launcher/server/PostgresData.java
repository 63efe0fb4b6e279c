package dev.entente.launcher.server;

import dev.entente.launcher.StackFailure;
import dev.entente.launcher.home.Folders;
import dev.entente.launcher.home.PrivateFiles;
import dev.entente.launcher.home.StackHome;
import dev.entente.launcher.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The folder in which PostgreSQL keeps its data. */
record PostgresData(StackHome home, String program, Path binaries) {

    /** Data of another major release would have to be converted first. */
    private static final String MAJOR_RELEASE = "18";

    Path folder() {
        return home.data(program);
    }

    void requireMajorRelease() {
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

    /** Built beside and then moved, so that a kill in between leaves no half cluster behind. */
    void initialise(PostgresAccount account) {
        var unfinished = folder().resolveSibling("postgres.unfinished");
        var password = folder().resolveSibling("postgres.password");
        try {
            Folders.delete(unfinished);
            Files.createDirectories(unfinished);
            PrivateFiles.write(password, home.secrets().get(PostgresServer.SUPERUSER));
            account.own(unfinished);
            account.own(password);
            new Command(account.before(initdb(unfinished, password)), Map.of(), Path.of("/")).run(home.log(program));
            Files.move(unfinished, folder());
            Files.delete(password);
        } catch (IOException failure) {
            throw new StackFailure("cannot initialise " + folder(), failure);
        }
    }

    private List<String> initdb(Path target, Path password) {
        return List.of(
                binaries.resolve("bin/initdb").toString(),
                "-A",
                "scram-sha-256",
                "-U",
                PostgresServer.SUPERUSER,
                "--pwfile=" + password,
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "-D",
                target.toString());
    }
}
