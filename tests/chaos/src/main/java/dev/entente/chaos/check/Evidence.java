package dev.entente.chaos.check;

import dev.entente.bench.client.Api;
import dev.entente.chaos.history.History;
import dev.entente.chaos.history.Operation;
import dev.entente.chaos.history.Verdict;
import dev.entente.chaos.load.Ground;
import dev.entente.chaos.stage.Patience;
import dev.entente.demo.Demonstration;
import dev.entente.demo.player.Replay;
import dev.entente.demo.player.Tally;
import dev.entente.demo.report.OutcomeReport;
import dev.entente.e2e.proof.ClaimAudit;
import dev.entente.e2e.proof.InterventionAudit;
import dev.entente.e2e.proof.SourceDatabases;
import dev.entente.e2e.proof.SystemProof;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Asks every checker, once nothing is under way any more. */
public record Evidence(
        SourceDatabases sources,
        SystemProof proof,
        Demonstration demonstration,
        Api api,
        Ground ground,
        Patience patience) {

    /** Each violation in words; none when all is well. */
    public List<String> violations(History history) throws InterruptedException {
        List<String> violations = new ArrayList<>();
        for (Check check : checks(history)) {
            violations.addAll(check.violations());
        }
        return violations;
    }

    /** Asks no further once one of them is telling. */
    public List<String> violationsUntil(Predicate<String> telling, History history) throws InterruptedException {
        List<String> violations = new ArrayList<>();
        for (Check check : checks(history)) {
            violations.addAll(check.violations());
            if (violations.stream().anyMatch(telling)) {
                return violations;
            }
        }
        return violations;
    }

    private interface Check {
        List<String> violations() throws InterruptedException;
    }

    private List<Check> checks(History history) {
        Collection<Operation> operations = history.operations();
        Circumstances circumstances = Circumstances.of(history, sources);
        return List.of(
                history::breaches,
                () -> unclear(operations),
                () -> FruitlessDeeds.violations(operations),
                () -> ownership(operations, circumstances),
                () -> AcknowledgedWrites.violations(
                        operations,
                        RecordedFacts.ofMeetings(sources, ground.programmeId()),
                        RecordedFacts.ofAgreements(sources, ground.programmeId()),
                        circumstances),
                () -> ClaimAudit.faults(sources),
                () -> InboxWitness.violations(sources),
                proof::unrecorded,
                proof::versionFaults,
                this::totals,
                () -> InterventionAudit.faults(sources),
                () -> RebuiltProjection.violations(api, sources));
    }

    private static List<String> ownership(Collection<Operation> operations, Circumstances circumstances) {
        return circumstances.stories(operations).stream()
                .flatMap(story -> OwnershipIntervals.violations(story, circumstances.abandoned()).stream())
                .toList();
    }

    private static List<String> unclear(Collection<Operation> operations) {
        return operations.stream()
                .filter(operation -> operation.verdict() == Verdict.UNKNOWN)
                .map(operation -> "never became clear: " + operation.call())
                .toList();
    }

    private List<String> totals() throws InterruptedException {
        OutcomeReport report = demonstration.report(
                new Replay(ground.programmeId(), Map.of(), false, new Tally(), Duration.ZERO), patience.settling());
        return report.settled() ? proof.disagreements(report) : List.of("the report did not settle");
    }
}
