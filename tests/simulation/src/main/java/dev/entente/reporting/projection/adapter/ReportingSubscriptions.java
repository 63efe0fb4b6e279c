package dev.entente.reporting.projection.adapter;

import dev.entente.platform.inbox.Subscription;
import dev.entente.reporting.projection.usecase.ProjectionUseCases;
import java.util.Map;

/** What production's reporting does with each message of a generation. */
public final class ReportingSubscriptions {
    private ReportingSubscriptions() {}

    /** By topic. */
    public static Map<String, Subscription> of(int generation, ProjectionUseCases useCases) {
        return new FactSubscriptions(useCases.keep(), useCases.end()).of(generation);
    }
}
