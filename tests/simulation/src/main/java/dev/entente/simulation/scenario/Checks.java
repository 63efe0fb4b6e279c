package dev.entente.simulation.scenario;

import dev.entente.platform.message.MessageJson;
import dev.entente.simulation.Defect;
import dev.entente.simulation.check.BookingCheck;
import dev.entente.simulation.check.Consumption;
import dev.entente.simulation.check.CopyCheck;
import dev.entente.simulation.check.HeldMeetings;
import dev.entente.simulation.check.InboxCheck;
import dev.entente.simulation.check.OutboxCheck;
import dev.entente.simulation.check.ProgressCheck;
import dev.entente.simulation.check.ProjectionCheck;
import dev.entente.simulation.services.ReportingTables;
import dev.entente.simulation.store.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Everything that is looked at with each commit and at rest. */
final class Checks {
    private final Stage stage;
    private final MessageJson json;
    private final BookingCheck bookings;
    private final List<OutboxCheck> outboxes;
    private final List<InboxCheck> inboxes;
    private final ProjectionCheck projection;
    private final CopyCheck copies;

    /** @param orderly whether topics show at once, and in its order, what was sent */
    Checks(Stage stage, MessageJson json, boolean orderly) {
        this.stage = stage;
        this.json = json;
        this.bookings = new BookingCheck(stage.world(), stage.scheduling(), stage.fair());
        this.outboxes = stage.tellers().stream()
                .map(teller -> new OutboxCheck(stage.world(), teller.database(), teller.outbox(), stage.log(), orderly))
                .toList();
        this.inboxes = List.of(
                new InboxCheck(
                        stage.world(),
                        stage.agreements().database(),
                        stage.agreements().inbox(),
                        stage.log()),
                new InboxCheck(
                        stage.world(),
                        stage.reporting().database(),
                        stage.reporting().inbox(),
                        stage.log()));
        this.projection = new ProjectionCheck(stage.world(), stage.reporting(), json);
        this.copies = new CopyCheck(
                stage.world(), stage.agreements(), stage.scheduling().outbox(), json);
    }

    void atRest(Set<Defect> defects) {
        bookings.atRest();
        outboxes.forEach(one -> one.atRest(stage.log()));
        progress();
        inboxes.forEach(InboxCheck::atRest);
        projection.atRest(stage.meetingsInReporting(), "meeting");
        projection.atRest(stage.agreementsInReporting(), "agreement");
        copies.atRest(held(stage.meetingsInAgreements()));
        long told = defects.contains(Defect.COUNT_ON_ARRIVAL)
                ? stage.reporting().counters().committed().getOrDefault(ReportingTables.HELD, 0L)
                : projection.held();
        projection.heldAtRest(held(stage.meetingsInReporting()), told);
    }

    private void progress() {
        Map<String, Long> meetings = versions(stage.scheduling().meetings(), one -> one.factVersion());
        Map<String, Long> agreements = versions(stage.agreements().agreements(), one -> one.factVersion());
        progress(stage.meetingsInAgreements()).atRest(meetings);
        progress(stage.meetingsInReporting()).atRest(meetings);
        progress(stage.agreementsInReporting()).atRest(agreements);
    }

    private ProgressCheck progress(Consumption consumption) {
        return new ProgressCheck(stage.world(), consumption);
    }

    private HeldMeetings held(Consumption consumption) {
        return new HeldMeetings(stage.scheduling().meetings(), consumption, json);
    }

    private static <E> Map<String, Long> versions(Table<UUID, E> table, ToLongFunction<E> version) {
        return table.committed().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(), entry -> version.applyAsLong(entry.getValue())));
    }
}
