package dev.entente.e2e.proof;

import dev.entente.demo.report.OutcomeReport;
import dev.entente.launcher.Stack;
import dev.entente.launcher.home.Checkout;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What must hold of a system once its facts have arrived, whatever happened to it before. */
public final class SystemProof {
    private static final Duration LONGEST_WAY = Duration.ofMinutes(3);
    private static final String UNFINISHED_JOBS = "select type from job where status in ('QUEUED', 'RUNNING')";

    private final SourceDatabases sources;
    private final TopicReader topics;
    private final Set<String> european;
    private final Predicate<String> planted;

    public SystemProof(Stack stack) throws IOException {
        this(stack, fault -> false);
    }

    /** @param planted faults that a test put there itself */
    public SystemProof(Stack stack, Predicate<String> planted) throws IOException {
        this.planted = planted;
        this.sources = new SourceDatabases(stack);
        this.topics = new TopicReader(stack.addresses().kafka());
        this.european = EuropeanCountries.of(Checkout.find().folder());
    }

    /** Each violation in words; none when all is well. */
    public List<String> inconsistencies(OutcomeReport report) {
        List<String> violations = new ArrayList<>(versionFaults());
        violations.addAll(disagreements(report));
        violations.addAll(ClaimAudit.faults(sources));
        violations.addAll(InterventionAudit.faults(sources));
        return violations;
    }

    /** Returns when every fact has reached everybody and no job is left that would record more. */
    public void awaitRest() {
        Awaitility.await("rest")
                .atMost(LONGEST_WAY)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> nobodyWorks() && presentVersionFaults().isEmpty() && nobodyWorks());
    }

    private boolean nobodyWorks() {
        return Stream.concat(SourceDatabases.RECORDING.stream(), SourceDatabases.LISTENING.stream())
                .distinct()
                .allMatch(service -> sources.texts(service, UNFINISHED_JOBS).isEmpty());
    }

    /** What is settled for reporting may still be on its way to the other services. */
    public List<String> versionFaults() {
        try {
            Awaitility.await()
                    .atMost(LONGEST_WAY)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> presentVersionFaults().isEmpty());
            return List.of();
        } catch (ConditionTimeoutException faulty) {
            return presentVersionFaults();
        }
    }

    private List<String> presentVersionFaults() {
        return VersionAudit.faults(sources, fold()).stream()
                .filter(planted.negate())
                .toList();
    }

    /** Between the source databases, the fold of the topics and what reporting answers. */
    public List<String> disagreements(OutcomeReport report) {
        String programme = report.programmeId();
        Figures recorded = SourceFigures.of(sources, programme, european);
        Figures folded = FoldedFigures.of(fold(), programme, european);
        Figures reported = ReportedFigures.of(report).sharedWith(recorded);
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
        return topics.fold(TopicReader.TOPICS_OF_FACTS);
    }
}
