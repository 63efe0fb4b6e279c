package dev.entente.registration.programme.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.rule.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The partnerships of one programme. */
public record Partnerships(List<Partnership> values) {
    public static final int MOST = 500;

    public Partnerships {
        values = List.copyOf(values);
    }

    public static Partnerships none() {
        return new Partnerships(List.of());
    }

    Partnerships with(Partnership added) {
        require(
                values.size() < MOST,
                ProgrammeRule.PARTNERSHIPS_MUST_BE_WITHIN_LIMIT,
                "A programme has at most " + MOST + " partnerships.");
        List<Partnership> all = new ArrayList<>(values);
        all.add(added);
        return new Partnerships(all);
    }

    Partnerships replacing(Partnership changed) {
        get(changed.partnershipId());
        return new Partnerships(values.stream()
                .map(kept -> kept.partnershipId().equals(changed.partnershipId()) ? changed : kept)
                .toList());
    }

    Partnerships without(UUID partnershipId) {
        get(partnershipId);
        return new Partnerships(values.stream()
                .filter(kept -> !kept.partnershipId().equals(partnershipId))
                .toList());
    }

    Partnership get(UUID partnershipId) {
        return values.stream()
                .filter(kept -> kept.partnershipId().equals(partnershipId))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(ProgrammeRule.PARTNERSHIP_MUST_BE_OF_PROGRAMME, "There is no such partnership."));
    }
}
