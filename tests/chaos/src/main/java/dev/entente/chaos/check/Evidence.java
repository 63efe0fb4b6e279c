package dev.entente.chaos.check;

import dev.entente.bench.client.Api;
import dev.entente.chaos.history.History;
import dev.entente.chaos.history.Operation;
import dev.entente.chaos.history.Verdict;
import dev.entente.chaos.load.Ground;
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

/** Asks every checker, once nothing is under way any more. */
public record Evidence(
        SourceDatabases sources, SystemProof proof, Demonstration demonstration, Api api, Ground ground) {
    private static final Duration TIME_TO_SETTLE = Duration.ofMinutes(2);

    /** Each violation in words; none when all is well. */
    public List<String> violations(History history) throws InterruptedException {
        Collection<Operation> operations = history.operations();
        List<String> violations = new ArrayList<>(history.breaches());
        operations.stream()
                .filter(operation -> operation.verdict() == Verdict.UNKNOWN)
                .forEach(operation -> violations.add("never became clear: " + operation.call()));
        violations.addAll(OwnershipIntervals.violations(operations));
        violations.addAll(AcknowledgedWrites.violations(
                operations,
                RecordedFacts.ofMeetings(sources, ground.programmeId()),
                RecordedFacts.ofAgreements(sources, ground.programmeId())));
        violations.addAll(ClaimAudit.faults(sources));
        violations.addAll(proof.versionFaults());
        violations.addAll(totals());
        violations.addAll(InterventionAudit.faults(sources));
        violations.addAll(RebuiltProjection.violations(api, sources));
        return violations;
    }

    private List<String> totals() throws InterruptedException {
        OutcomeReport report = demonstration.report(
                new Replay(ground.programmeId(), Map.of(), false, new Tally(), Duration.ZERO), TIME_TO_SETTLE);
        return report.settled() ? proof.disagreements(report) : List.of("the report did not settle");
    }
}
