package dev.entente.chaos.defect;

import dev.entente.chaos.run.Director;
import dev.entente.chaos.run.Result;
import dev.entente.chaos.stage.ChaosStack;
import dev.entente.chaos.stage.DatabaseHold;
import dev.entente.chaos.stage.DefectsAgent;
import dev.entente.defects.Defect;
import dev.entente.launcher.StackSettings;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plants each defect in a stack of its own, runs its scenario, and says whether anything was noticed. */
public record DefectHunt(StackSettings usual, Path kept, long seed) {
    private static final int EVIDENCE_SHOWN = 120;

    public DefectHunt(StackSettings usual, long seed) {
        this(usual, usual.home().folder().resolve("chaos-runs"), seed);
    }

    private record Trial(Defect defect, String missed, double seconds, String evidence) {

        boolean isCaught() {
            return missed.isEmpty();
        }
    }

    /** @return whether each was caught */
    public boolean run(List<Defect> defects) throws Exception {
        List<Trial> trials = new ArrayList<>();
        for (Defect defect : defects) {
            System.out.println("planting " + defect.flag() + ": " + defect.mistake());
            trials.add(tried(defect));
            print(trials.getLast());
        }
        System.out.println();
        trials.forEach(DefectHunt::print);
        long caught = trials.stream().filter(Trial::isCaught).count();
        System.out.printf("  %d of %d defects caught%n", caught, trials.size());
        return caught == trials.size();
    }

    /** One that no scenario can show yet is missed, and the table says why. */
    private Trial tried(Defect defect) throws Exception {
        Bait bait = Bait.of(defect);
        Optional<String> obstacle = bait.scenario().obstacle();
        return obstacle.isPresent()
                ? new Trial(
                        defect, "MISSED", 0, "scenario " + bait.scenario().number() + " is not run: " + obstacle.get())
                : hunt(defect, bait);
    }

    private Trial hunt(Defect defect, Bait bait) throws Exception {
        try (ChaosStack chaos = planted(defect);
                Director director = new Director(chaos, kept)) {
            plantInDatabases(defect, chaos);
            long begin = System.nanoTime();
            Result result = director.hunt(bait.scenario(), bait.time(), seed);
            double seconds = (System.nanoTime() - begin) / 1e9;
            return result.hasPassed()
                    ? new Trial(defect, "MISSED", seconds, "nothing was noticed")
                    : new Trial(defect, "", seconds, result.violations().getFirst());
        }
    }

    private ChaosStack planted(Defect defect) {
        ChaosStack chaos = ChaosStack.beside(usual);
        Runtime.getRuntime().addShutdownHook(new Thread(chaos::close));
        for (Map.Entry<String, String> told : defect.environment().entrySet()) {
            chaos = chaos.toldServices(told.getKey(), told.getValue());
        }
        return defect.alterations().isEmpty()
                ? chaos
                : chaos.toldServices(DefectsAgent.VARIABLE, DefectsAgent.option(defect.flag()));
    }

    private static void plantInDatabases(Defect defect, ChaosStack chaos) throws SQLException {
        for (Map.Entry<String, String> change : defect.statements().entrySet()) {
            try (DatabaseHold session = new DatabaseHold(chaos.stack(), change.getKey())) {
                session.execute(change.getValue());
                session.keep();
            }
        }
    }

    private static void print(Trial trial) {
        String evidence = trial.evidence().replace('\n', ' ');
        System.out.printf(
                "  %-28s %-7s %6.1f s  %s%n",
                trial.defect().flag(),
                trial.isCaught() ? "caught" : trial.missed(),
                trial.seconds(),
                evidence.substring(0, Math.min(evidence.length(), EVIDENCE_SHOWN)));
    }
}
