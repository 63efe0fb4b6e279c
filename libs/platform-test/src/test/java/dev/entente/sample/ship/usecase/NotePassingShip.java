package dev.entente.sample.ship.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
public class NotePassingShip {
    private final ShipLog log;

    NotePassingShip(ShipLog log) {
        this.log = log;
    }

    private enum ShipRule implements Rule {
        SHIP_MUST_NOT_BE_A_GHOST;

        @Override
        public RefusalKind kind() {
            return RefusalKind.INVALID;
        }
    }

    public record Command(UUID shipId, long version, String name, long offset) {}

    public Uni<Void> handle(Command command, Occasion occasion) {
        Refusal.require(
                !command.name().equals("Flying Dutchman"), ShipRule.SHIP_MUST_NOT_BE_A_GHOST, "It is not there.");
        return log.note(command, occasion.now());
    }
}
