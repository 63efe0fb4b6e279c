package dev.entente.chaos.defect;

import dev.entente.chaos.run.Director;
import dev.entente.chaos.run.Result;
import dev.entente.chaos.stage.ChaosStack;
import dev.entente.chaos.stage.DatabaseHold;
import dev.entente.chaos.stage.FreshStart;
import dev.entente.defects.Defect;
import dev.entente.e2e.fault.DefectsAgent;
import dev.entente.launcher.StackSettings;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plants each defect in services that have done nothing yet, runs its scenario, and says whether the right thing was
 * noticed. What the services run on goes on from one defect to the next.
 */
public record DefectHunt(StackSettings usual, Path kept, long seed) {

    public DefectHunt(StackSettings usual, long seed) {
        this(usual, usual.home().folder().resolve("chaos-runs"), seed);
    }

    /** @return whether each was caught */
    public boolean run(List<Defect> defects) throws Exception {
        List<Trial> trials = new ArrayList<>();
        try (ChaosStack chaos = ChaosStack.beside(usual)) {
            Runtime.getRuntime().addShutdownHook(new Thread(chaos::close));
            for (Defect defect : defects) {
                System.out.println("planting " + defect.flag() + ": " + defect.mistake());
                new FreshStart(chaos).prepare();
                trials.add(tried(defect, planted(defect, chaos)));
                trials.getLast().print();
            }
        }
        System.out.println();
        trials.forEach(Trial::print);
        long caught = trials.stream().filter(Trial::isCaught).count();
        System.out.printf("  %d of %d defects caught%n", caught, trials.size());
        return caught == trials.size();
    }

    private Trial tried(Defect defect, ChaosStack chaos) throws Exception {
        Bait bait = Bait.of(defect);
        try (Director director = new Director(chaos, kept)) {
            plantInDatabases(defect, chaos);
            long begin = System.nanoTime();
            Result result = director.hunt(bait.scenario(), bait.time(), seed, bait.telling());
            return judged(defect, bait, (System.nanoTime() - begin) / 1e9, result.violations());
        }
    }

    private static Trial judged(Defect defect, Bait bait, double seconds, List<String> violations) {
        Optional<String> telling = violations.stream().filter(bait.telling()).findFirst();
        if (telling.isPresent()) {
            return new Trial(defect, Trial.Ending.CAUGHT, seconds, telling.get());
        }
        return violations.isEmpty()
                ? new Trial(defect, Trial.Ending.MISSED, seconds, "nothing was noticed")
                : new Trial(defect, Trial.Ending.BY_CHANCE, seconds, String.join(" | ", violations));
    }

    private static ChaosStack planted(Defect defect, ChaosStack chaos) {
        ChaosStack planted = chaos;
        for (Map.Entry<String, String> told : defect.environment().entrySet()) {
            planted = planted.toldServices(told.getKey(), told.getValue());
        }
        return defect.alterations().isEmpty()
                ? planted
                : planted.toldServices(DefectsAgent.VARIABLE, DefectsAgent.option(defect.flag()));
    }

    private static void plantInDatabases(Defect defect, ChaosStack chaos) throws SQLException {
        for (Map.Entry<String, String> change : defect.statements().entrySet()) {
            try (DatabaseHold session = new DatabaseHold(chaos.stack(), change.getKey())) {
                session.execute(change.getValue());
                session.keep();
            }
        }
    }
}
