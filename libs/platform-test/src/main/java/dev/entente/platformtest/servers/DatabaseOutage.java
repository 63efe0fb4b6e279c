package dev.entente.platformtest.servers;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Takes the real database server away: {@code try (var outage = DatabaseOutage.begin()) { … }}. */
public final class DatabaseOutage implements AutoCloseable {
    private final SwitchableDatabase database;

    private DatabaseOutage(SwitchableDatabase database) {
        this.database = database;
    }

    public static DatabaseOutage begin() {
        DatabaseOutage outage = new DatabaseOutage(database());
        outage.database.stop();
        return outage;
    }

    /** Ends the outage; returns when the server takes connections again. */
    @Override
    public void close() {
        database.start();
    }

    private static SwitchableDatabase database() {
        Map<String, String> settings = new HashMap<>();
        Config config = ConfigProvider.getConfig();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith("entente.test.postgres.")) {
                settings.put(name, config.getValue(name, String.class));
            }
        }
        return settings.containsKey(PausedContainer.SETTING)
                ? PausedContainer.of(settings)
                : EmbeddedPostgres.of(settings);
    }
}
