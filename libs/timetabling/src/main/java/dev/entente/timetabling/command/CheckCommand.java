package dev.entente.timetabling.command;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.files.InstanceFile;
import dev.entente.timetabling.files.ResultFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a result against its instance: the rules, and what the result claims about itself. */
@Command(
        name = "check",
        description =
                "Checks a result: that it is of this instance, every rule, and its own claims. Ends with 1 when something is"
                        + " wrong.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE.dzn", description = "instance file")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path instance;

    @Parameters(index = "1", paramLabel = "RESULT.json", description = "what solve wrote")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path result;

    @Option(
            names = "--fairness",
            paramLabel = "N",
            description = "also refuses a result in which two participants differ by more breaks")
    private @Nullable Integer fairness;

    @Override
    public Integer call() throws IOException {
        var problem = InstanceFile.read(instance);
        if (fairness != null) {
            problem = problem.withFairness(OptionalInt.of(fairness));
        }
        var claimed = ResultFile.read(result);
        problem = problem.withGoal(claimed.goal());
        var finding = TimetableChecker.check(
                problem, claimed.timetable(result, problem.meetings().size()), claimed.certificate());
        var wrong = new ArrayList<String>();
        if (!problem.name().equals(claimed.instance())) {
            wrong.add("the result is of '" + claimed.instance() + "', not of '" + problem.name() + "'");
        }
        wrong.addAll(finding.violations());
        var out = spec.commandLine().getOut();
        wrong.forEach(each -> out.println("wrong: " + each));
        out.println((wrong.isEmpty() ? "valid: " : "not valid: ") + finding.placed() + " of "
                + problem.meetings().size() + " meetings placed, weight " + finding.placedWeight() + ", "
                + finding.breaks() + " breaks, fairness "
                + finding.fairness() + demanded(finding.fairness()));
        long confirmed = TimetableChecker.confirmedBound(problem, claimed.certificate());
        out.println("no timetable places more than weight " + claimed.placedBound()
                + ", says the result; its prices prove " + confirmed);
        var targets = claimed.targets();
        if (targets.participants() > 0) {
            out.println(targets.met() + " of " + targets.participants() + " targets are met, " + targets.missing()
                    + " meetings are missing to the others; no timetable misses fewer than " + targets.missingBound()
                    + ", says the result; its prices prove "
                    + TimetableChecker.confirmedMissing(problem, claimed.certificate()));
        }
        return wrong.isEmpty() ? 0 : 1;
    }

    private String demanded(int found) {
        return fairness == null
                ? ""
                : (found <= fairness ? ", as demanded: at most " : ", demanded: at most ") + fairness;
    }
}
