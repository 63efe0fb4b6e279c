package dev.entente.reporting.report.usecase;

import dev.entente.reporting.settlement.domain.Settlement;
import io.smallrye.mutiny.Uni;

/** How far each generation has heard each service. */
public interface Settlements {

    Uni<Settlement> of(int generation);
}
