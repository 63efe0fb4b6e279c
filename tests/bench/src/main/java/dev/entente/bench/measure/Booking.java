package dev.entente.bench.measure;

import dev.entente.bench.BenchFailure;
import dev.entente.bench.client.Api;
import dev.entente.bench.client.Crowd;
import dev.entente.bench.client.Reply;
import dev.entente.bench.figure.Distribution;
import dev.entente.bench.figure.Figure;
import dev.entente.bench.figure.Findings;
import dev.entente.bench.figure.Goal;
import dev.entente.bench.machine.StackProcessorTime;
import dev.entente.bench.sql.CommandTemplate;
import dev.entente.bench.sql.DatabaseCopy;
import dev.entente.bench.sql.PlainClients;
import dev.entente.launcher.Stack;
import java.util.List;

/**
 * Acceptances with a slot over HTTP, and beside them plain SQL that executes the very statements which scheduling was
 * seen to execute, in a copy of scheduling's database on the same server.
 */
public final class Booking implements Bench {
    private static final int CALLERS = 32;

    /** As many as scheduling's pool has. */
    private static final int CONNECTIONS = 16;

    private static final double PERCENT = 99;
    private static final Goal HALF_OF_PLAIN_SQL = Goal.atLeast(0.5);

    @Override
    public String name() {
        return "booking";
    }

    @Override
    public String question() {
        return "acceptances with a slot, their pairs spread over free claims, beside plain SQL";
    }

    @Override
    public void run(BenchRun run) throws InterruptedException {
        Stack stack = run.stack().running();
        try (Api api = new Api(stack)) {
            BookingPlan plan = BookingPlan.prepare(api, run.size(100, 12), run.size(60, 6));
            DatabaseCopy copy = DatabaseCopy.of("scheduling", stack);
            CommandTemplate template = new SampledAcceptances(stack, api).template(plan.samples());
            try (PlainClients plain = new PlainClients(copy, template.sql(), CONNECTIONS)) {
                compare(run, stack, api, plan, template, plain);
            }
            remarks(run.findings(), plan, template);
        }
    }

    private static void compare(
            BenchRun run, Stack stack, Api api, BookingPlan plan, CommandTemplate template, PlainClients plain)
            throws InterruptedException {
        BenchRun.say("warming up");
        accept(api, plan.warmUp());
        plain.execute(plan.warmUpTransactions(template));
        List<BookingPlan.Acceptance> measured = plan.measured();
        int half = measured.size() / 2;
        run.stack().awaitQuiet();
        run.noise().calibrate();
        BenchRun.say("measuring");
        double before = plain.execute(BookingPlan.transactions(template, measured.subList(0, half)));
        run.stack().awaitQuiet();
        StackProcessorTime begin = StackProcessorTime.withClient(stack);
        Accepted accepted = accept(api, measured);
        StackProcessorTime spent = StackProcessorTime.withClient(stack).since(begin);
        run.stack().awaitQuiet();
        run.noise().calibrate();
        StackProcessorTime beginPlain = StackProcessorTime.withClient(stack);
        double after = plain.execute(BookingPlan.transactions(template, measured.subList(half, measured.size())));
        StackProcessorTime spentPlain = StackProcessorTime.withClient(stack).since(beginPlain);
        run.noise().calibrate();
        double plainRate = measured.size() / (before + after);
        tell(run.findings(), measured.size(), accepted, plainRate);
        run.findings().add("plain SQL before", half / before, "1/s");
        run.findings().add("plain SQL after", (measured.size() - half) / after, "1/s");
        run.findings().add(spent.figures("while acceptances came over HTTP"));
        run.findings().add(spentPlain.figures("during plain SQL after"));
    }

    private record Accepted(double seconds, Distribution millis) {}

    private static Accepted accept(Api api, List<BookingPlan.Acceptance> acceptances) {
        long begin = System.nanoTime();
        List<Reply> replies = Crowd.forEach(
                acceptances,
                CALLERS,
                acceptance -> api.post("scheduling", acceptance.meeting().acceptance(), acceptance.body()));
        double seconds = (System.nanoTime() - begin) / 1e9;
        replies.stream().filter(reply -> !reply.isSuccess()).findFirst().ifPresent(refused -> {
            throw new BenchFailure("An acceptance of free claims was refused: " + refused);
        });
        return new Accepted(
                seconds, Distribution.of(replies.stream().map(Reply::millis).toList()));
    }

    private static void tell(Findings findings, int number, Accepted accepted, double plainRate) {
        double rate = number / accepted.seconds();
        findings.add("acceptances over HTTP", rate, "1/s");
        findings.add("plain SQL of the same statements", plainRate, "1/s");
        findings.add(Figure.of("ratio", rate / plainRate, "").with(HALF_OF_PLAIN_SQL));
        findings.add("acceptances measured", number, "");
        findings.add("p50 of an acceptance", accepted.millis().median(), "ms");
        findings.add("p99 of an acceptance", accepted.millis().percentile(PERCENT), "ms");
    }

    private static void remarks(Findings findings, BookingPlan plan, CommandTemplate template) {
        findings.remark(
                "%d free claims of participants and %d of tables before the measurement; %d callers at once, %d connections for plain SQL"
                        .formatted(plan.freeClaims(), plan.freeClaims() / 2, CALLERS, CONNECTIONS));
        findings.remark(
                "plain SQL executes the %d statements below in one transaction; HTTP includes the caller, the token, JSON, and that facts are sent to Kafka and applied by agreements and reporting on the same cores"
                        .formatted(template.statements().size()));
        template.statements().forEach(statement -> findings.remark("  " + statement.summary()));
    }
}
