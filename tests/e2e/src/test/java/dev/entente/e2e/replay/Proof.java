package dev.entente.e2e.replay;

import dev.entente.demo.report.Comparison;
import dev.entente.e2e.proof.SystemProof;
import dev.entente.e2e.replay.DisturbedReplay.Result;
import dev.entente.launcher.Stack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Everything that must hold after a replay, whatever happened during it. */
final class Proof {
    private final SystemProof system;

    Proof(Stack stack) throws IOException {
        this.system = new SystemProof(stack);
    }

    /** Each violation in words; none when all is well. */
    List<String> violationsAfter(Result result) {
        List<String> violations = new ArrayList<>();
        if (!result.report().settled()) {
            violations.add("the report did not settle");
            return violations;
        }
        violations.addAll(missedTargets(result));
        violations.addAll(system.inconsistencies(result.report()));
        return violations;
    }

    private static List<String> missedTargets(Result result) {
        return Comparison.of(result.scenario(), result.report()).missed().stream()
                .map(line -> line.target().subject() + " is " + line.reported() + " instead of "
                        + line.target().wording())
                .toList();
    }
}
