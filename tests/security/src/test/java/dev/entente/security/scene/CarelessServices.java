package dev.entente.security.scene;

import dev.entente.defects.Defect;
import dev.entente.e2e.fault.DefectsAgent;
import dev.entente.launcher.Progress;
import dev.entente.launcher.Stack;
import dev.entente.launcher.StackSettings;
import dev.entente.security.contract.Contracts;
import java.util.Optional;

/** A further instance of each service, with a defect; they share the databases with the sound ones. */
public final class CarelessServices implements AutoCloseable {
    private static final String SECOND = "-2";
    private final Stack stack;
    private final Wire wire;

    private CarelessServices(Stack stack) {
        this.stack = stack;
        this.wire = new Wire(stack);
    }

    public static CarelessServices beside(Stack sound, Defect defect) {
        StackSettings settings =
                sound.settings().withServiceEnvironment(DefectsAgent.VARIABLE, DefectsAgent.option(defect.flag()));
        for (String service : Contracts.SERVICES) {
            settings = settings.withInstances(service, 2);
        }
        Stack stack = new Stack(settings, Progress.silent());
        stack.up();
        return new CarelessServices(stack);
    }

    public Reply answer(RawCall call, Optional<String> token) {
        return wire.send(call.to(call.service() + SECOND), token);
    }

    @Override
    public void close() {
        wire.close();
        Contracts.SERVICES.forEach(service -> stack.stop(service + SECOND));
    }
}
