package dev.entente.e2e.fault;

import dev.entente.launcher.home.Checkout;
import java.nio.file.Path;

/** The agent that plants defects and turns clocks, as it is named to a service when it starts. */
public final class DefectsAgent {
    /** Every JVM reads it. */
    public static final String VARIABLE = "JAVA_TOOL_OPTIONS";

    private static final Path JAR = Path.of("tests/defects/target/entente-defects-1.0-SNAPSHOT.jar");

    private DefectsAgent() {}

    public static String option(String argument) {
        return "-javaagent:" + Checkout.find().folder().resolve(JAR) + "=" + argument;
    }
}
