package dev.entente.reporting.projection.usecase;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** What an operator decided about messages that the serving generation could not use holds for the next one too. */
public interface EarlierDecisions {

    /** Open dead letters of the generation being built whose messages the serving one passed over; oldest version first. */
    Uni<List<UUID>> toRepeat();
}
