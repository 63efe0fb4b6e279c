package dev.entente.simulation.scenario;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Faults are the point, so nobody wants to read what production logs of them. */
final class SilentProduction implements BeforeAllCallback, AfterAllCallback {
    private static final Logger PRODUCTION = Logger.getLogger("dev.entente");

    @Override
    public void beforeAll(ExtensionContext context) {
        PRODUCTION.setLevel(Level.OFF);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        PRODUCTION.setLevel(null);
    }
}
