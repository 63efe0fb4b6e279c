package dev.entente.demo.scenario;

/** A scenario that cannot be replayed, with a reason its author can act on. */
public final class ScenarioFault extends RuntimeException {

    public ScenarioFault(String reason) {
        super(reason);
    }
}
