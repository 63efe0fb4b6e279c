package dev.entente.e2e.replay;

import dev.entente.demo.report.Comparison;
import dev.entente.e2e.proof.ClaimAudit;
import dev.entente.e2e.proof.EuropeanCountries;
import dev.entente.e2e.proof.Figures;
import dev.entente.e2e.proof.FoldedFigures;
import dev.entente.e2e.proof.InterventionAudit;
import dev.entente.e2e.proof.ReportedFigures;
import dev.entente.e2e.proof.SourceDatabases;
import dev.entente.e2e.proof.SourceFigures;
import dev.entente.e2e.proof.TopicFold;
import dev.entente.e2e.proof.TopicReader;
import dev.entente.e2e.proof.VersionAudit;
import dev.entente.e2e.replay.DisturbedReplay.Result;
import dev.entente.launcher.Stack;
import dev.entente.launcher.home.Checkout;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Everything that must hold after a replay, whatever happened during it. */
final class Proof {
    private static final Duration LONGEST_WAY = Duration.ofMinutes(3);
    private static final String UNFINISHED_JOBS = "select type from job where status in ('QUEUED', 'RUNNING')";

    private final SourceDatabases sources;
    private final TopicReader topics;
    private final Set<String> european;

    Proof(Stack stack) throws IOException {
        this.sources = new SourceDatabases(stack);
        this.topics = new TopicReader(stack.addresses().kafka());
        this.european = EuropeanCountries.of(Checkout.find().folder());
    }

    /** Each violation in words; none when all is well. */
    List<String> violationsAfter(Result result) {
        List<String> violations = new ArrayList<>();
        if (!result.report().settled()) {
            violations.add("the report did not settle");
            return violations;
        }
        violations.addAll(missedTargets(result));
        violations.addAll(inconsistencies(result));
        return violations;
    }

    /** Each violation of what must also hold of a replay of which a part was lost. */
    List<String> inconsistencies(Result result) {
        List<String> violations = new ArrayList<>(versionFaults());
        violations.addAll(disagreements(result));
        violations.addAll(ClaimAudit.faults(sources));
        violations.addAll(InterventionAudit.faults(sources));
        return violations;
    }

    /** Returns when every fact has reached everybody and no job is left that would record more. */
    void awaitRest() {
        Awaitility.await("rest")
                .atMost(LONGEST_WAY)
                .pollInterval(Duration.ofSeconds(1))
                .until(() ->
                        nobodyWorks() && VersionAudit.faults(sources, fold()).isEmpty() && nobodyWorks());
    }

    private boolean nobodyWorks() {
        return Stream.concat(SourceDatabases.RECORDING.stream(), SourceDatabases.LISTENING.stream())
                .distinct()
                .allMatch(service -> sources.texts(service, UNFINISHED_JOBS).isEmpty());
    }

    private static List<String> missedTargets(Result result) {
        return Comparison.of(result.scenario(), result.report()).missed().stream()
                .map(line -> line.target().subject() + " is " + line.reported() + " instead of "
                        + line.target().wording())
                .toList();
    }

    /** What is settled for reporting may still be on its way to the other services. */
    private List<String> versionFaults() {
        try {
            Awaitility.await()
                    .atMost(LONGEST_WAY)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> VersionAudit.faults(sources, fold()).isEmpty());
            return List.of();
        } catch (ConditionTimeoutException faulty) {
            return VersionAudit.faults(sources, fold());
        }
    }

    private List<String> disagreements(Result result) {
        String programme = result.replay().programmeId();
        Figures recorded = SourceFigures.of(sources, programme, european);
        Figures folded = FoldedFigures.of(fold(), programme, european);
        Figures reported = ReportedFigures.of(result.report()).sharedWith(recorded);
        List<String> disagreements = new ArrayList<>();
        if (!folded.equals(recorded)) {
            disagreements.add("the topics say " + folded + " and the databases " + recorded);
        }
        if (!reported.equals(recorded)) {
            disagreements.add("reporting says " + reported + " and the databases " + recorded);
        }
        return disagreements;
    }

    private TopicFold fold() {
        return TopicFold.of(topics.readAll(TopicReader.TOPICS_OF_FACTS));
    }
}
