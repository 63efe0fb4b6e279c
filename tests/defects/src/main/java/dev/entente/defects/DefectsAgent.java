package dev.entente.defects;

import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Started with a service: {@code -javaagent:entente-defects.jar=no-inbox}, or {@code =clock=PT1H}, or
 * {@code =hunger=FOLDER}, or several of these with commas between. Each class that it changes is told on standard error.
 */
public final class DefectsAgent {
    private static final String CLOCK = "clock=";
    private static final String HUNGER = "hunger=";

    private DefectsAgent() {}

    /** @throws IllegalArgumentException for an unknown defect, so that the service does not start */
    public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
        List<Defect> defects = new ArrayList<>();
        for (String argument : arguments == null ? new String[0] : arguments.split(",", -1)) {
            if (argument.startsWith(CLOCK)) {
                ServiceClock.isWrongBy(Duration.parse(argument.substring(CLOCK.length())));
                instrumentation.addTransformer(new ClockTransformer());
                tell("the clock is wrong by " + argument.substring(CLOCK.length()));
            } else if (argument.startsWith(HUNGER)) {
                Hunger.from(Path.of(argument.substring(HUNGER.length())));
                tell("all memory is taken at a sign in " + argument.substring(HUNGER.length()));
            } else {
                defects.add(Defect.of(argument));
            }
        }
        instrumentation.addTransformer(
                new DefectTransformer(defects, Companions.definedBy(instrumentation), DefectsAgent::tell));
    }

    private static void tell(String sentence) {
        System.err.println("entente-defects: " + sentence);
    }
}
