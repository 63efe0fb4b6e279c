package dev.entente.simulation.services;

import dev.entente.platform.rule.Refusal;
import dev.entente.simulation.store.DatabaseFailure;
import dev.entente.simulation.world.World;
import io.smallrye.mutiny.Uni;

/** Gives commands without waiting for their end. What is refused it forgets; any other failure is one of the services. */
public final class ForgetfulClient {
    private final World world;

    public ForgetfulClient(World world) {
        this.world = world;
    }

    /** @param done once it is carried out */
    public void gives(Uni<?> command, Runnable done) {
        command.subscribe().with(result -> done.run(), this::refused);
    }

    private void refused(Throwable failure) {
        if (!(failure instanceof Refusal) && !(failure instanceof DatabaseFailure)) {
            world.unexpected(failure);
        }
    }
}
