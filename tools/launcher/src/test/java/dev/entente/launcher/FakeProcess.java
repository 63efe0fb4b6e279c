package dev.entente.launcher;

import dev.entente.launcher.process.Command;
import dev.entente.launcher.server.ManagedProcess;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A small real process that is ready as soon as it has written its name into a common list. */
record FakeProcess(String name, int port, List<String> waitsFor, Path folder, String script) implements ManagedProcess {

    static FakeProcess sleeping(Path folder, String name, int port, String... waitsFor) {
        return new FakeProcess(
                name,
                port,
                List.of(waitsFor),
                folder,
                "echo up " + name + " >> events; touch " + name + ".ready;" + " trap 'echo down " + name
                        + " >> events; exit' TERM; while :; do sleep 0.05; done");
    }

    static FakeProcess failing(Path folder, String name, int port, String... waitsFor) {
        return new FakeProcess(name, port, List.of(waitsFor), folder, "echo no licence found; exit 7");
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("http", port);
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public Path program() {
        return Path.of("/bin/sh");
    }

    @Override
    public void prepare(Progress progress) {}

    @Override
    public Command command() {
        return new Command(List.of("bash", "-c", script), Map.of(), folder);
    }

    @Override
    public boolean isReady() {
        return Files.exists(folder.resolve(name + ".ready"));
    }

    @Override
    public Duration longestStart() {
        return Duration.ofSeconds(20);
    }
}
