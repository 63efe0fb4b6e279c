package dev.entente.chaos.scenario;

import dev.entente.chaos.link.Conduct;
import dev.entente.chaos.link.Direction;
import dev.entente.chaos.stage.Stage;
import java.time.Duration;

/** A client whose answer is lost asks again with the same key. */
final class CutLinks implements Scenario {
    private static final Duration LASTING = Duration.ofSeconds(4);
    private static final int UNAUTHORIZED = 401;

    @Override
    public int number() {
        return 9;
    }

    @Override
    public String name() {
        return "each link cut in turn";
    }

    @Override
    public String does() {
        return "each link cut, half open, and passing only what goes to the server, so that answers get lost; meanwhile Keycloak's, with a token of an unknown key";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(3);
    }

    @Override
    public void play(Stage stage) throws Exception {
        do {
            for (String program : stage.chaos().links().programs()) {
                disturb(stage, program, "cut", Conduct.CUT);
                disturb(stage, program, "half open", Conduct.SWALLOW);
                disturb(stage, program, "answers lost", Conduct.only(Direction.TO_SERVER));
            }
        } while (stage.hasTimeLeft());
    }

    private static void disturb(Stage stage, String program, String how, Conduct conduct) throws Exception {
        stage.fault("link to " + program + " " + how);
        stage.link(program).behave(conduct);
        stage.last(LASTING);
        if (program.equals("keycloak")) {
            requireKnownTokensOnly(stage);
        }
        stage.recover(stage.link(program)::mend);
    }

    /** The load's own token is known; this one is signed by nobody. */
    private static void requireKnownTokensOnly(Stage stage) throws Exception {
        var known = stage.api().look("scheduling", stage.ground().eventPath() + "/meetings?limit=1");
        stage.require(known.isSuccess(), "without Keycloak a known token was answered " + known.status());
        int strange = ForgedToken.status(stage, stage.ground().eventPath() + "/meetings?limit=1");
        stage.require(strange == UNAUTHORIZED, "without Keycloak a token of an unknown key was answered " + strange);
    }
}
