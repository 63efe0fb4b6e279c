package dev.entente.demo;

import dev.entente.demo.generator.ScriptGenerator;
import dev.entente.demo.player.Endpoints;
import dev.entente.demo.player.Keycloak;
import dev.entente.demo.player.OutcomesEndpoint;
import dev.entente.demo.player.Player;
import dev.entente.demo.player.PlayerSettings;
import dev.entente.demo.player.Replay;
import dev.entente.demo.player.ReplayListener;
import dev.entente.demo.report.OutcomeReader;
import dev.entente.demo.report.OutcomeReport;
import dev.entente.demo.scenario.Plan;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;

/** Replays a plan on a running stack and reads what is reported of it; for the command line and for tests. */
public final class Demonstration implements AutoCloseable {

    private final HttpClient http;
    private final Endpoints endpoints;
    private final Keycloak keycloak;
    private final PlayerSettings settings;

    public Demonstration(Endpoints endpoints, String scriptsClientSecret, PlayerSettings settings) {
        this.endpoints = endpoints;
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        this.keycloak = new Keycloak(http, endpoints.keycloak(), scriptsClientSecret, settings.outagePatience());
    }

    public Replay replay(Plan plan, ReplayListener listener) {
        var script = new ScriptGenerator(plan).generate();
        return new Player(http, endpoints, keycloak, settings, listener).perform(script);
    }

    public OutcomeReport report(Replay replay, Duration patience) throws InterruptedException {
        var endpoint = new OutcomesEndpoint(http, endpoints, keycloak, settings);
        return new OutcomeReader(endpoint, patience).read(replay);
    }

    @Override
    public void close() {
        http.close();
    }
}
