package dev.entente.reporting.projection.usecase;

/** Production's use cases around kept facts. */
public record ProjectionUseCases(KeepFact keep, EndVoidAggregate end) {

    public static ProjectionUseCases over(Facts facts) {
        return new ProjectionUseCases(new KeepFact(facts), new EndVoidAggregate(facts));
    }
}
