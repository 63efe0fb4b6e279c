package dev.entente.timetabling.command;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.files.ChangesFile;
import dev.entente.timetabling.files.Instance;
import dev.entente.timetabling.files.InstanceFile;
import dev.entente.timetabling.files.RepairFile;
import dev.entente.timetabling.files.ResultFile;
import dev.entente.timetabling.files.TimetableFile;
import dev.entente.timetabling.model.TimetablingProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

    @Parameters(index = "1", paramLabel = "RESULT.json", description = "what solve or repair wrote of this very file")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path result;

    @Option(
            names = "--fairness",
            paramLabel = "N",
            description = "also refuses a result in which two participants differ by more breaks")
    private @Nullable Integer fairness;

    @Option(
            names = "--changes",
            paramLabel = "CHANGES.json",
            description = "what the result was repaired after; given again for each list, in their order")
    private List<Path> changes = List.of();

    @Option(
            names = "--before",
            paramLabel = "RESULT.json",
            description =
                    "what stood before the last list came: also refuses a repair that moved what is locked or had begun,"
                            + " took a place from whom no change hit, or changed a table that was still there")
    private @Nullable Path before;

    @Option(
            names = "--now",
            paramLabel = "SLOT",
            description = "the first slot that was still to come when the last list came (what the result says)")
    private @Nullable Integer now;

    @Override
    public Integer call() throws IOException {
        var event = InstanceFile.read(instance).withFairness(fairness);
        var problem = event.problem();
        var claimed = TimetableFile.read(result);
        if (!claimed.isOf(event)) {
            spec.commandLine().getOut().println("wrong: " + claimed.whyNotOf(event));
            return 1;
        }
        var lists = new ArrayList<ChangesFile>();
        for (var list : changes) {
            lists.add(ChangesFile.read(list, problem.slotCount()));
        }
        return switch (claimed) {
            case ResultFile solved -> {
                solved.requireKnown(result, lists, problem.slotCount());
                yield check(problem, solved);
            }
            case RepairFile repaired -> check(event, repaired, lists);
        };
    }

    private int check(TimetablingProblem planned, ResultFile claimed) {
        if (before != null || now != null) {
            throw new IllegalArgumentException(
                    "--before and --now are for what repair wrote, and " + result.getFileName() + " was solved");
        }
        var problem = planned.withGoal(claimed.goal());
        var finding = TimetableChecker.check(
                problem, claimed.timetable(result, problem.meetings().size()), claimed.certificate());
        boolean valid = tell(problem.meetings().size(), finding.violations(), finding);
        var out = spec.commandLine().getOut();
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
        return valid ? 0 : 1;
    }

    private int check(Instance event, RepairFile repaired, List<ChangesFile> lists) throws IOException {
        var check = new RepairedCheck(event.problem(), result, repaired, lists, now);
        var finding = before == null ? check.check(result) : checkAgainst(before, event, check);
        boolean valid = tell(check.meetings(), check.wrong(), finding);
        var out = spec.commandLine().getOut();
        out.println("repaired after "
                + repaired.changes().stream().map(RepairFile.Known::sentence).collect(Collectors.joining(", "))
                + ", says the result");
        if (before == null) {
            out.println("not checked without --before: who had to stay where it was");
        }
        return valid ? 0 : 1;
    }

    private TimetableChecker.Finding checkAgainst(Path before, Instance event, RepairedCheck check) throws IOException {
        var stood = TimetableFile.read(before);
        stood.requireOf(before, event);
        return check.checkAgainst(before, stood, result);
    }

    /** Whether nothing is wrong. */
    private boolean tell(int meetings, List<String> wrong, TimetableChecker.Finding finding) {
        var out = spec.commandLine().getOut();
        wrong.forEach(each -> out.println("wrong: " + each));
        out.println((wrong.isEmpty() ? "valid: " : "not valid: ") + finding.placed() + " of " + meetings
                + " meetings placed, weight " + finding.placedWeight() + ", "
                + finding.breaks() + " breaks, fairness "
                + finding.fairness() + demanded(finding.fairness()));
        return wrong.isEmpty();
    }

    private String demanded(int found) {
        return fairness == null
                ? ""
                : (found <= fairness ? ", as demanded: at most " : ", demanded: at most ") + fairness;
    }
}
