package dev.entente.launcher.home;

import dev.entente.launcher.process.PidFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder that holds everything a stack writes:
 * <pre>
 * data/postgres, data/kafka     what must not be lost
 * secrets/                      passwords, generated at the first start, readable by their owner only
 * secrets/tls/                  keys and certificates of a secured stack
 * secrets/secured               there once the stack was secured
 * keycloak/                     links to the identity provider's program, and its import folder
 * logs/  run/                   one log and one pid file per process
 * </pre>
 */
public record StackHome(Path folder) {

    public StackHome {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path data() {
        return folder.resolve("data");
    }

    public Path data(String program) {
        return data().resolve(program);
    }

    public Path keycloak() {
        return folder.resolve("keycloak");
    }

    public Path log(String process) {
        return folder.resolve("logs").resolve(process + ".log");
    }

    public Path run() {
        return folder.resolve("run");
    }

    public PidFiles pidFiles() {
        return new PidFiles(run());
    }

    public Secrets secrets() {
        return new Secrets(folder.resolve("secrets"));
    }

    public Path tls() {
        return folder.resolve("secrets").resolve("tls");
    }

    /** Whether its servers take nobody without TLS, a password and permissions. */
    public boolean isSecured() {
        return Files.exists(securedMark());
    }

    /** Remembered beside the secrets, so that every later start, and a backup, is of the same kind. */
    public void secure(boolean secured) {
        create();
        try {
            Files.deleteIfExists(securedMark());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (secured) {
            PrivateFiles.write(securedMark(), "");
        }
    }

    /** What a copy of the stack consists of. */
    public List<Path> precious() {
        return List.of(data(), folder.resolve("secrets"));
    }

    public List<Path> everything() {
        return List.of(data(), folder.resolve("secrets"), keycloak(), folder.resolve("logs"), run());
    }

    public boolean hasData() {
        return Files.exists(data());
    }

    /** Part of every process's command line, see {@code PortHolder}. */
    public String mark() {
        return "entente.home=" + folder;
    }

    public void create() {
        try {
            Files.createDirectories(folder);
            PrivateFiles.createFolder(data());
            PrivateFiles.createFolder(folder.resolve("secrets"));
            Files.createDirectories(run());
            Files.createDirectories(folder.resolve("logs"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path securedMark() {
        return folder.resolve("secrets").resolve("secured");
    }
}
