package dev.entente.simulation.scenario;

import dev.entente.simulation.world.Fault;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much happened, so that nobody takes an idle world for a sound one.
 *
 * @param meetingFacts those that were committed
 * @param agreementFacts likewise
 * @param deadLetters messages that were set aside
 * @param faults how often what went wrong
 */
public record Tally(long meetingFacts, long agreementFacts, long deadLetters, Map<Fault, Long> faults) {
    public static final Tally NOTHING = new Tally(0, 0, 0, Map.of());

    static Tally of(Stage stage, Map<Fault, Long> faults) {
        return new Tally(
                stage.scheduling().outbox().rows().committed().size(),
                stage.agreements().outbox().versions().committed().size(),
                stage.inboxes().stream().mapToLong(one -> one.letters().size()).sum(),
                faults);
    }

    Tally plus(Tally other) {
        Map<Fault, Long> sum = new EnumMap<>(Fault.class);
        sum.putAll(faults);
        other.faults.forEach((fault, count) -> sum.merge(fault, count, Long::sum));
        return new Tally(
                meetingFacts + other.meetingFacts,
                agreementFacts + other.agreementFacts,
                deadLetters + other.deadLetters,
                sum);
    }

    public String text() {
        String wrong = faults.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%s %,d",
                        entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        entry.getValue()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%,d facts of meetings, %,d of agreements, %,d dead letters; faults: %s",
                meetingFacts,
                agreementFacts,
                deadLetters,
                wrong);
    }
}
