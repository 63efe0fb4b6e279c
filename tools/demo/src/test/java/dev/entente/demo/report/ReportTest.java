package dev.entente.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.demo.player.Keycloak;
import dev.entente.demo.player.OutcomesEndpoint;
import dev.entente.demo.player.PlayerSettings;
import dev.entente.demo.player.Replay;
import dev.entente.demo.player.ServiceDouble;
import dev.entente.demo.player.Tally;
import dev.entente.demo.scenario.Scenario;
import dev.entente.demo.scenario.Scenarios;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Replay REPLAY =
            new Replay("programme-1", Map.of("leipzig-2016", "event-1"), false, new Tally(), Duration.ofSeconds(2));

    private static Figure meetings(long value) {
        return new Figure(
                "bilateral-meetings.v1",
                "sha256:0123456789abcdef",
                "Bilateral meetings",
                value,
                3 * value,
                Map.of("leipzig-2016", 60L),
                Map.of("C2C", 69L));
    }

    private static OutcomeReport report(Figure... figures) {
        return new OutcomeReport("programme-1", Instant.parse("2026-11-20T12:00:00Z"), true, List.of(figures));
    }

    private static String printed(Scenario scenario, OutcomeReport report) {
        var text = new StringWriter();
        new ReportPrinter(new PrintWriter(text), scenario, report, Comparison.of(scenario, report)).print(REPLAY);
        return text.toString();
    }

    @Test
    void waitsUntilTheFiguresAreSettledAndKeepsTheMomentItAskedFor() throws Exception {
        var token = """
                {"access_token": "t", "expires_in": 300}""";
        var figure = """
                {"asOf": "2026-11-20T12:00:00Z", "settled": %s, "items": [{"definition": "bilateral-meetings.v1",
                 "definitionHash": "sha256:01", "title": "Bilateral meetings", "value": 60, "supportingFacts": 180,
                 "groups": [%s]}]}""";
        try (var service = new ServiceDouble();
                var http = HttpClient.newHttpClient()) {
            service.answers(200, token)
                    .answers(200, figure.formatted(false, ""))
                    .answers(200, figure.formatted(false, ""))
                    .answers(200, figure.formatted(true, ""))
                    .answers(200, figure.formatted(true, """
                            {"key": {"matchmakingEventId": "event-1"}, "value": 60}"""))
                    .answers(200, figure.formatted(true, """
                            {"key": {"kind": "C2C"}, "value": 60}"""));
            var keycloak = new Keycloak(http, service.everywhere().keycloak(), "secret", Duration.ZERO);
            var endpoint = new OutcomesEndpoint(http, service.everywhere(), keycloak, PlayerSettings.usual());
            var report = new OutcomeReader(endpoint, Duration.ofSeconds(20)).read(REPLAY);
            assertThat(report.settled()).isTrue();
            assertThat(report.figures())
                    .singleElement()
                    .satisfies(read -> assertThat(read.byEvent()).containsEntry("leipzig-2016", 60L))
                    .satisfies(read -> assertThat(read.byKind()).containsEntry("C2C", 60L));
            assertThat(service.asked().subList(2, 6))
                    .allMatch(asked -> asked.path().contains("asOf=2026-11-20T12"));
        }
    }

    @Test
    void meetsExactTargetsExactly() throws IOException {
        var scenario = Scenarios.read("small");
        assertThat(Comparison.of(scenario, report(meetings(120))).missed())
                .noneMatch(line -> line.target().definition().equals("bilateral-meetings.v1")
                        && line.target().concernsWholeProgramme());
        assertThat(Comparison.of(scenario, report(meetings(121))).missed())
                .anyMatch(line -> line.target().definition().equals("bilateral-meetings.v1")
                        && line.target().concernsWholeProgramme());
    }

    @Test
    void countsAFigureThatIsNotReportedAsMissed() throws IOException {
        var scenario = Scenarios.read("small");
        assertThat(Comparison.of(scenario, report()).allMet()).isFalse();
    }

    @Test
    void showsTheFigureWithItsDefinitionItsHashAndItsFacts() throws IOException {
        var text = printed(Scenarios.read("small"), report(meetings(120)));
        assertThat(text).contains("120 bilateral meetings / 0 agreements");
        assertThat(text)
                .containsPattern("Bilateral meetings +120 ✓ 120 \\(invented\\)")
                .contains("bilateral-meetings.v1, hash 01234567, as of 2026-11-20T12:00:00Z, settled, 360 supporting")
                .contains("MISSED: agreements-initiated-or-established.v1 is 0 instead of 18");
    }

    @Test
    void showsSourceBsFigureBesideWithoutMatchingIt() throws IOException {
        var text = printed(Scenarios.read("eccp-2016-2017"), report(meetings(2180)));
        assertThat(text).contains("source B says 2210, shown beside and not matched");
        assertThat(text).contains("Left out: European Cluster Conference, Brussels 2016");
    }
}
