package dev.entente.chaos.scenario;

import dev.entente.chaos.history.Loss;
import dev.entente.chaos.history.Operation;
import dev.entente.chaos.stage.RestoreReport;
import dev.entente.chaos.stage.RestoreReport.LostFact;
import dev.entente.chaos.stage.Stage;
import dev.entente.e2e.proof.SourceDatabases;
import dev.entente.e2e.proof.SystemProof;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds what the services say of a restore against what lies on the topics, in the databases and in clients' memory. */
final class RestoreReconciliation {
    private static final Duration LONGEST_WAY = Duration.ofMinutes(2);

    /** The version at which an aggregate was told anew. */
    private static final String RESTATED = """
            select key, max(aggregate_version) from outbox where type like '%-restored.v1' group by key""";

    private static final String PRESENT =
            "select key || ' ' || aggregate_version from outbox where aggregate_version is not null";

    private final Stage stage;
    private final RestoreReport report;
    private final Map<String, Long> epochsBefore = new TreeMap<>();

    private RestoreReconciliation(Stage stage) {
        this.stage = stage;
        this.report = new RestoreReport(stage.api());
    }

    /** @param services whose databases are going to be put back */
    static RestoreReconciliation begin(Stage stage, List<String> services) {
        RestoreReconciliation reconciliation = new RestoreReconciliation(stage);
        services.forEach(service -> reconciliation.epochsBefore.put(service, reconciliation.report.epoch(service)));
        return reconciliation;
    }

    /** Those whose databases are put back. */
    Set<String> services() {
        return Set.copyOf(epochsBefore.keySet());
    }

    void awaitNewEpochs() {
        stage.await(
                "a new epoch of each service",
                LONGEST_WAY,
                () -> epochsBefore.entrySet().stream()
                        .allMatch(before -> report.epoch(before.getKey()) > before.getValue()));
    }

    /** @param toldNanos until when everything acknowledged had been told */
    void require(long toldNanos) throws IOException {
        Map<String, List<LostFact>> lost = new TreeMap<>();
        epochsBefore.keySet().forEach(service -> lost.put(service, report.lostFacts(service)));
        List<LostFact> all = lost.values().stream().flatMap(List::stream).toList();
        // clients work with scheduling; what a scenario announced on its own is no trial
        stage.require(
                !lost.getOrDefault("scheduling", List.of()).isEmpty(), "scheduling lost nothing, so nothing was tried");
        requireJustWhatIsMissing(all);
        // it stays on the topics, and from now on nobody is to wonder about it
        all.forEach(fact -> stage.planted().add(fact.messageId()));
        requireListedWhatClientsKnow(all, toldNanos);
        requireDifferences("agreements", lost.getOrDefault("scheduling", List.of()));
        requireDifferences("reporting", all);
        stage.history().remark(all.size() + " facts were lost, and listed");
    }

    void requireDifference(String listener, String aggregate) {
        stage.require(
                report.differences(listener).contains(aggregate),
                listener + " does not say that " + aggregate + " is void");
    }

    /** What lies on the topics and in no outbox, to the last message. */
    private void requireJustWhatIsMissing(List<LostFact> all) throws IOException {
        Set<String> missing = new TreeSet<>(
                new SystemProof(stage.stack()).unrecordedMessages().keySet());
        missing.removeIf(stage.planted()::isMeantBy);
        // a forged fact on a topic looks to its service as one that its database lost
        Set<String> listed = all.stream()
                .filter(fact -> !stage.planted().isMeantBy(fact.aggregateId()))
                .map(LostFact::messageId)
                .collect(Collectors.toCollection(TreeSet::new));
        stage.require(
                listed.equals(missing),
                "%d lost facts are listed, %d messages lie on topics and in no outbox"
                        .formatted(listed.size(), missing.size()));
    }

    /** Who was told of something that is gone can look it up. */
    private void requireListedWhatClientsKnow(List<LostFact> all, long toldNanos) {
        Set<String> gone = all.stream()
                .map(fact -> fact.aggregateId() + " " + fact.version())
                .collect(Collectors.toSet());
        List<String> told = toldInVain(toldNanos);
        stage.require(told.stream().anyMatch(gone::contains), "no client was told what was lost, so nothing was tried");
        Set<String> known = new TreeSet<>(gone);
        known.addAll(stage.sources().texts("scheduling", PRESENT));
        known.addAll(stage.sources().texts("agreements", PRESENT));
        List<String> unlisted =
                told.stream().filter(fact -> !known.contains(fact)).toList();
        stage.require(unlisted.isEmpty(), "acknowledged, gone and not listed: " + unlisted);
    }

    /** What clients were told when that may have been for nothing. */
    private List<String> toldInVain(long toldNanos) {
        Loss loss = stage.history().loss().orElseThrow();
        return stage.history().operations().stream()
                .filter(operation -> loss.concerns(operation) && operation.answeredNanos() < toldNanos)
                .map(RestoreReconciliation::fact)
                .toList();
    }

    private static String fact(Operation operation) {
        boolean ofAgreement = operation.call().service().equals("agreements");
        return operation.text(ofAgreement ? "agreementId" : "meetingId") + " " + operation.version();
    }

    /** Unless a command of the first seconds has brought the aggregate to where it was held already. */
    private void requireDifferences(String listener, List<LostFact> lost) {
        Map<String, Long> held = new TreeMap<>();
        lost.stream()
                .filter(fact -> fact.version() > 0)
                .forEach(fact -> held.merge(fact.aggregateId(), fact.version(), Math::max));
        Map<String, Long> restated = new TreeMap<>();
        SourceDatabases.RECORDING.forEach(
                service -> restated.putAll(stage.sources().byKey(service, RESTATED)));
        held.keySet().removeIf(aggregate -> restated.getOrDefault(aggregate, 0L) >= held.getOrDefault(aggregate, 0L));
        held.keySet().removeAll(report.differences(listener));
        stage.require(held.isEmpty(), listener + " does not say that it took back " + held.keySet());
    }
}
