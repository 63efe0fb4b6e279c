package dev.entente.sample.lantern.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.sample.lantern.domain.Lantern;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
public class LightLantern {
    private final Lanterns lanterns;
    private final Outbox outbox;

    LightLantern(Lanterns lanterns, Outbox outbox) {
        this.lanterns = lanterns;
        this.outbox = outbox;
    }

    public record Command(UUID lanternId) {}

    public Uni<Lantern> handle(Command command, Occasion occasion) {
        return lanterns.forChange(command.lanternId()).call(lantern -> outbox.append(lantern.light(occasion.now())));
    }
}
