package dev.entente.reporting.settlement.usecase;

import dev.entente.reporting.settlement.domain.Watermark;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The watermarks heard lately. */
public interface Watermarks {

    Uni<Void> keep(List<Watermark> heard);

    /** Writes down for each fed generation what it has reached, so that this is never lost again. */
    Uni<Void> noteReached();
}
