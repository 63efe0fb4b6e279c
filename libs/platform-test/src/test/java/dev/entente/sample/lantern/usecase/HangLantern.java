package dev.entente.sample.lantern.usecase;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.time.Ids;
import dev.entente.sample.lantern.domain.Lantern;
import dev.entente.sample.lantern.domain.LanternFact;
import dev.entente.sample.lantern.domain.LanternRule;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class HangLantern {
    private final Lanterns lanterns;
    private final Outbox outbox;
    private final Ids ids;

    HangLantern(Lanterns lanterns, Outbox outbox, Ids ids) {
        this.lanterns = lanterns;
        this.outbox = outbox;
        this.ids = ids;
    }

    public record Command(String name) {}

    public Uni<Lantern> handle(Command command, Occasion occasion) {
        Lantern lantern = new Lantern(ids.get(), command.name());
        LanternFact hung = lantern.hung(occasion.now());
        return lanterns.add(lantern)
                .invoke(added ->
                        require(added, LanternRule.NAME_MUST_BE_FREE, "/name", "Another lantern has this name."))
                .chain(() -> outbox.append(hung))
                .replaceWith(lantern);
    }
}
