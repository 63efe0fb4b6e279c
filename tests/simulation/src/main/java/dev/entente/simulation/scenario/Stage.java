package dev.entente.simulation.scenario;

import dev.entente.platform.inbox.InboxTables;
import dev.entente.platform.outbox.LosingTopics;
import dev.entente.platform.outbox.OutboxInMemory;
import dev.entente.reporting.projection.domain.FactSubject;
import dev.entente.simulation.Defect;
import dev.entente.simulation.check.Consumption;
import dev.entente.simulation.log.TopicLog;
import dev.entente.simulation.services.AgreementsTables;
import dev.entente.simulation.services.Fair;
import dev.entente.simulation.services.ReportingTables;
import dev.entente.simulation.services.SchedulingTables;
import dev.entente.simulation.store.Database;
import dev.entente.simulation.world.Scope;
import dev.entente.simulation.world.Weather;
import dev.entente.simulation.world.World;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** What stays when processes die: three databases and the broker. */
record Stage(
        World world,
        TopicLog log,
        LosingTopics topics,
        Fair fair,
        SchedulingTables scheduling,
        AgreementsTables agreements,
        ReportingTables reporting) {
    static final String MEETINGS = FactSubject.MEETING.topic();
    static final String AGREEMENTS = FactSubject.AGREEMENT.topic();

    /** Who has to hear everything that lies on a topic. */
    record Listener(String group, String topic) {}

    /** A service that has facts to tell. */
    record Teller(Database database, OutboxInMemory.Tables outbox) {}

    static Stage of(World world, Weather weather, Scope network, Set<Defect> defects) {
        TopicLog log = new TopicLog();
        List.of(MEETINGS, AGREEMENTS, "entente.agreements.dead-letters", "entente.reporting.dead-letters")
                .forEach(log::create);
        Fair fair = Fair.by(world.chance());
        boolean hasClaimKey =
                !defects.contains(Defect.NO_CLAIM_KEY) && !defects.contains(Defect.SLOT_LOCK_INSTEAD_OF_KEY);
        return new Stage(
                world,
                log,
                new LosingTopics(world, log, weather, network),
                fair,
                SchedulingTables.of(fair, hasClaimKey),
                AgreementsTables.empty(),
                ReportingTables.empty());
    }

    List<Listener> listeners() {
        return List.of(
                new Listener(AgreementsTables.GROUP, MEETINGS),
                new Listener(ReportingTables.GROUP, MEETINGS),
                new Listener(ReportingTables.GROUP, AGREEMENTS));
    }

    List<Teller> tellers() {
        return List.of(
                new Teller(scheduling.database(), scheduling.outbox()),
                new Teller(agreements.database(), agreements.outbox()),
                new Teller(reporting.database(), reporting.outbox()));
    }

    Consumption meetingsInAgreements() {
        return new Consumption(AgreementsTables.CONSUMER, agreements.inbox(), scheduling.outbox(), MEETINGS);
    }

    Consumption meetingsInReporting() {
        return inReporting(FactSubject.MEETING, scheduling.outbox());
    }

    Consumption agreementsInReporting() {
        return inReporting(FactSubject.AGREEMENT, agreements.outbox());
    }

    private Consumption inReporting(FactSubject subject, OutboxInMemory.Tables source) {
        return new Consumption(
                subject.consumer(ReportingTables.GENERATION), reporting.inbox(), source, subject.topic());
    }

    List<InboxTables> inboxes() {
        return List.of(agreements.inbox(), reporting.inbox());
    }

    /** Whether everything that was told is heard. */
    boolean isQuiet() {
        return topics.isIdle()
                && tellers().stream().allMatch(Stage::hasToldAll)
                && listeners().stream().allMatch(this::hasHeardAll);
    }

    private static boolean hasToldAll(Teller teller) {
        return teller.database().isQuiet()
                && teller.outbox().unpublished().isEmpty()
                && teller.outbox().takenBack().committed().isEmpty();
    }

    /** By what the group has committed: of a log that was wiped databases remember offsets that mean nothing any more. */
    private boolean hasHeardAll(Listener listener) {
        return partitions(listener.topic()).allMatch(partition -> {
            Long committed = log.committed(listener.group(), partition);
            return (committed == null ? 0 : committed) >= log.end(partition);
        });
    }

    private Stream<TopicPartition> partitions(String topic) {
        return log.partitions().stream().filter(partition -> partition.topic().equals(topic));
    }
}
