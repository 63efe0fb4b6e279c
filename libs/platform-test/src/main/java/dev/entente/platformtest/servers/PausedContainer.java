package dev.entente.platformtest.servers;

import java.util.Map;
import java.util.Objects;
import org.testcontainers.DockerClientFactory;

/** A containerised database keeps its port only while its container lives, so an outage halts the container instead. */
record PausedContainer(String containerId) implements SwitchableDatabase {
    static final String SETTING = "entente.test.postgres.container";

    static PausedContainer of(Map<String, String> settings) {
        return new PausedContainer(Objects.requireNonNull(settings.get(SETTING)));
    }

    @Override
    public void start() {
        DockerClientFactory.instance().client().unpauseContainerCmd(containerId).exec();
    }

    @Override
    public void stop() {
        DockerClientFactory.instance().client().pauseContainerCmd(containerId).exec();
    }
}
