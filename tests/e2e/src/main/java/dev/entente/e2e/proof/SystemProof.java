package dev.entente.e2e.proof;

import dev.entente.demo.report.OutcomeReport;
import dev.entente.launcher.Stack;
import dev.entente.launcher.home.Checkout;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What must hold of a system once its facts have arrived, whatever happened to it before. */
public final class SystemProof {
    private static final Duration LONGEST_WAY = Duration.ofMinutes(3);
    private static final String RECORDED = "select cast(message_id as text) from outbox";
    private static final String UNFINISHED_JOBS = "select type from job where status in ('QUEUED', 'RUNNING')";

    private final SourceDatabases sources;
    private final TopicReader topics;
    private final Set<String> european;
    private final Predicate<String> planted;
    private final Duration longestWay;

    public SystemProof(Stack stack) throws IOException {
        this(stack, fault -> false, LONGEST_WAY);
    }

    /**
     * @param planted faults that a test put there itself
     * @param longestWay how long facts may be under way before it is a fault that they are
     */
    public SystemProof(Stack stack, Predicate<String> planted, Duration longestWay) throws IOException {
        this.planted = planted;
        this.longestWay = longestWay;
        this.sources = new SourceDatabases(stack);
        this.topics = new TopicReader(stack.kafkaAdministrator());
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
                    .atMost(longestWay)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> presentVersionFaults().isEmpty());
            return List.of();
        } catch (ConditionTimeoutException faulty) {
            return presentVersionFaults();
        }
    }

    /** Messages that nobody recorded, as when one leaves and its transaction is rolled back. */
    public List<String> unrecorded() {
        return unrecordedMessages().entrySet().stream()
                .map(message -> message.getValue() + ": message " + message.getKey() + " was sent and is in no outbox")
                .filter(planted.negate())
                .toList();
    }

    /** The same by id, with their places. */
    public Map<String, String> unrecordedMessages() {
        Map<String, String> sent = new TreeMap<>(fold().places());
        for (String service : SourceDatabases.RECORDING) {
            sent.keySet().removeAll(sources.texts(service, RECORDED));
        }
        return sent;
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
            disagreements.add(
                    "the topics say " + folded.unlike(recorded) + " and the databases " + recorded.unlike(folded));
        }
        if (!reported.equals(recorded)) {
            disagreements.add(
                    "reporting says " + reported.unlike(recorded) + " and the databases " + recorded.unlike(reported));
        }
        return disagreements;
    }

    private TopicFold fold() {
        return topics.fold(TopicReader.TOPICS_OF_FACTS);
    }
}
