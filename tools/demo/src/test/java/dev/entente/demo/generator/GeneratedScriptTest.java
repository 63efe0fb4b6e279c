package dev.entente.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.demo.scenario.OrganisationKind;
import dev.entente.demo.scenario.Scenario;
import dev.entente.demo.scenario.Scenarios;
import dev.entente.demo.script.Actor;
import dev.entente.demo.script.AgreementAction.TellOutcome;
import dev.entente.demo.script.SchedulingAction.RequestMeeting;
import dev.entente.demo.script.Script;
import java.io.IOException;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedScriptTest {

    private static Script scriptOf(Scenario scenario) {
        return new ScriptGenerator(scenario.plan()).generate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eccp-2016-2017", "escp-4i-first-generation", "small"})
    void reachesEveryTargetInWhateverOrderTheTimetablePlacesMeetings(String name) throws IOException {
        var scenario = Scenarios.read(name);
        var script = scriptOf(scenario);
        for (int order = 1; order <= 3; order++) {
            var figures = new FoldedFigures(new ScriptFold(script, order), scenario.plan());
            var softly = new SoftAssertions();
            for (var target : scenario.targets()) {
                var figure = figures.of(target);
                softly.assertThat(target.isMetBy(figure))
                        .as("%s: %d instead of %s", target.definition(), figure, target.wording())
                        .isTrue();
            }
            softly.assertAll();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eccp-2016-2017", "escp-4i-first-generation", "small"})
    void isTheSameForTheSamePlan(String name) throws IOException {
        var scenario = Scenarios.read(name);
        assertThat(scriptOf(scenario)).isEqualTo(scriptOf(scenario));
    }

    @Test
    void hasTheOrganisationsOfSourceBBehindTheEuropeanParticipations() throws IOException {
        var scenario = Scenarios.read("eccp-2016-2017");
        var figures = new FoldedFigures(new ScriptFold(scriptOf(scenario), 1), scenario.plan());
        assertThat(figures.organisationsFromEurope(OrganisationKind.CLUSTER)).isEqualTo(220);
        assertThat(figures.organisationsFromEurope(OrganisationKind.COMPANY)).isEqualTo(40);
    }

    @Test
    void letsMoreBeScheduledThanHeldAndMoreReportedThanCounted() throws IOException {
        var scenario = Scenarios.read("eccp-2016-2017");
        var fold = new ScriptFold(scriptOf(scenario), 1);
        assertThat(fold.meetings.values())
                .extracting(meeting -> meeting.status)
                .contains(
                        FoldedMeeting.Status.DECLINED,
                        FoldedMeeting.Status.WITHDRAWN,
                        FoldedMeeting.Status.EXPIRED,
                        FoldedMeeting.Status.CANCELLED);
        assertThat(fold.meetings.values())
                .extracting(meeting -> meeting.attendance)
                .contains(FoldedMeeting.Attendance.NO_SHOW, FoldedMeeting.Attendance.DISPUTED);
        assertThat(fold.moves).isGreaterThan(100);
        assertThat(fold.placedByTimetable).isGreaterThan(200);
        assertThat(fold.requestsExpired).isGreaterThan(400);
        assertThat(fold.agreements.values())
                .filteredOn(agreement -> !agreement.counts())
                .hasSize(76);
    }

    @Test
    void leavesTheStatedShareToTheConcierge() throws IOException {
        var script = scriptOf(Scenarios.read("eccp-2016-2017"));
        var speakers = script.actions()
                .filter(action -> action instanceof RequestMeeting || action instanceof TellOutcome)
                .map(action -> action instanceof RequestMeeting request ? request.by() : ((TellOutcome) action).by())
                .toList();
        var concierge =
                speakers.stream().filter(Actor.Concierge.class::isInstance).count();
        assertThat((double) concierge / speakers.size()).isBetween(0.045, 0.055);
    }
}
