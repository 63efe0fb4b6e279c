package dev.entente.simulation.scenario;

import dev.entente.platform.inbox.InboxTables;
import dev.entente.simulation.services.AgreementsService;
import dev.entente.simulation.services.Demand;
import dev.entente.simulation.services.ReportingService;
import dev.entente.simulation.services.SchedulingService;
import dev.entente.simulation.services.Service;
import dev.entente.simulation.services.Surroundings;
import dev.entente.simulation.world.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The processes: two of each service. */
final class Processes {
    private final List<SupervisedProcess<SchedulingService>> schedulers;
    private final List<SupervisedProcess<AgreementsService>> negotiators;
    private final List<SupervisedProcess<ReportingService>> reporters;
    private final Stage stage;

    Processes(Stage stage, Surroundings around, Demand demand, Scope supervisor) {
        this.stage = stage;
        this.schedulers = Stream.of("scheduling-1", "scheduling-2")
                .map(name -> new SupervisedProcess<>(
                        stage.world(),
                        name,
                        stage.scheduling().database(),
                        supervisor,
                        () -> new SchedulingService(around, stage.scheduling(), stage.fair(), demand)))
                .toList();
        this.negotiators = Stream.of("agreements-1", "agreements-2")
                .map(name -> new SupervisedProcess<>(
                        stage.world(),
                        name,
                        stage.agreements().database(),
                        supervisor,
                        () -> new AgreementsService(around, stage.agreements(), stage.fair(), demand, Stage.MEETINGS)))
                .toList();
        this.reporters = Stream.of("reporting-1", "reporting-2")
                .map(name -> new SupervisedProcess<>(
                        stage.world(),
                        name,
                        stage.reporting().database(),
                        supervisor,
                        () -> new ReportingService(
                                around, stage.reporting(), Set.of(Stage.MEETINGS, Stage.AGREEMENTS))))
                .toList();
    }

    List<SupervisedProcess<? extends Service>> all() {
        return Stream.<SupervisedProcess<? extends Service>>concat(
                        schedulers.stream(), Stream.concat(negotiators.stream(), reporters.stream()))
                .toList();
    }

    void start() {
        all().forEach(SupervisedProcess::start);
    }

    boolean isUp() {
        return all().stream().allMatch(SupervisedProcess::isUp);
    }

    /** The first process that works with these tables. */
    SupervisedProcess<? extends Service> workingWith(InboxTables tables) {
        return tables == stage.agreements().inbox() ? negotiators.get(0) : reporters.get(0);
    }
}
