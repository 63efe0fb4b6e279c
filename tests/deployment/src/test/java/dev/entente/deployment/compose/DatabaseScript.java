package dev.entente.deployment.compose;

import static dev.entente.launcher.topology.Topology.ENTENTE;
import static java.util.stream.Collectors.toMap;

import dev.entente.launcher.topology.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Runs the script that PostgreSQL's container runs at its first start, with a {@code psql} that only writes down. */
record DatabaseScript(Path script, Path folder) {
    private static final Pattern CREATE = Pattern.compile("create database (\\w+) owner (\\w+);");
    private static final Pattern CONNECT = Pattern.compile("grant connect on database (\\w+) to ([\\w, ]+);");
    private static final Pattern CLOSED = Pattern.compile("revoke connect on database (\\w+) from public;");
    private static final Pattern ROLE =
            Pattern.compile("create role (\\w+) login password '([^']*)'( in role pg_read_all_stats)?;");
    /** Each its own name, so that it is seen who got which. */
    private static Map<String, String> passwords() {
        var passwords = new HashMap<>(Map.of("POSTGRES_USER", "postgres", "KEYCLOAK_DB_PASSWORD", "of keycloak"));
        for (var service : ENTENTE.services()) {
            for (var role : List.of("owner", "app", "relay")) {
                var name = service.name() + "_db_" + role + "_password";
                passwords.put(name.toUpperCase(Locale.ROOT), "of " + service.name() + " " + role);
            }
        }
        return passwords;
    }

    List<Database> databases() throws IOException, InterruptedException {
        return databases(statements());
    }

    static List<Database> databases(String sql) {
        var guests = CONNECT.matcher(sql)
                .results()
                .collect(toMap(
                        found -> found.group(1), found -> List.of(found.group(2).split(", ", -1))));
        var readers = ROLE.matcher(sql)
                .results()
                .filter(found -> found.group(3) != null)
                .map(found -> found.group(1))
                .toList();
        return CREATE.matcher(sql)
                .results()
                .map(found -> {
                    var mayConnect = guests.getOrDefault(found.group(1), List.of());
                    return new Database(
                            found.group(1),
                            found.group(2),
                            mayConnect,
                            mayConnect.stream().filter(readers::contains).toList());
                })
                .toList();
    }

    /** Role by role. */
    static Map<String, String> passwords(String sql) {
        return ROLE.matcher(sql).results().collect(toMap(found -> found.group(1), found -> found.group(2)));
    }

    static List<String> closedToPublic(String sql) {
        return CLOSED.matcher(sql).results().map(found -> found.group(1)).toList();
    }

    String statements() throws IOException, InterruptedException {
        var written = folder.resolve("statements.sql");
        var psql = folder.resolve("psql");
        Files.writeString(psql, "#!/usr/bin/env bash\ncat >>'" + written + "'\n");
        Files.setPosixFilePermissions(psql, PosixFilePermissions.fromString("rwx------"));
        var process = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
        process.environment().putAll(passwords());
        process.environment().merge("PATH", folder + ":", (path, first) -> first + path);
        var running = process.start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new IOException(script + " failed: " + said);
        }
        return Files.readString(written);
    }
}
