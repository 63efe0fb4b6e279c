package dev.entente.reporting.projection.usecase;

import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;

/** What an operator decided about messages that the serving generation could not use holds for the next one too. */
public interface EarlierDecisions {

    /** Passes over what was passed over before; answers how many messages that were. */
    Uni<Integer> repeat(int building, int serving, Occasion occasion);
}
