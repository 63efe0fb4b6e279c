package dev.entente.simulation.scenario;

import dev.entente.platform.message.MessageJson;
import dev.entente.simulation.Defect;
import dev.entente.simulation.check.BookingCheck;
import dev.entente.simulation.check.CopyCheck;
import dev.entente.simulation.check.InboxCheck;
import dev.entente.simulation.check.OutboxCheck;
import dev.entente.simulation.check.ProjectionCheck;
import dev.entente.simulation.services.ReportingTables;
import java.util.List;
import java.util.Set;

/** Everything that is looked at with each commit and at rest. */
final class Checks {
    private final Stage stage;
    private final BookingCheck bookings;
    private final List<OutboxCheck> outboxes;
    private final List<InboxCheck> inboxes;
    private final ProjectionCheck projection;
    private final CopyCheck copies;

    /** @param orderly whether topics show at once, and in its order, what was sent */
    Checks(Stage stage, MessageJson json, boolean orderly) {
        this.stage = stage;
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
        inboxes.forEach(InboxCheck::atRest);
        projection.atRest(stage.scheduling().outbox(), Stage.MEETINGS, "meeting");
        projection.atRest(stage.agreements().outbox(), Stage.AGREEMENTS, "agreement");
        copies.atRest();
        long told = defects.contains(Defect.COUNT_ON_ARRIVAL)
                ? stage.reporting().counters().committed().getOrDefault(ReportingTables.HELD, 0L)
                : projection.held();
        projection.heldAtRest(stage.scheduling().outbox(), Stage.MEETINGS, told);
    }
}
