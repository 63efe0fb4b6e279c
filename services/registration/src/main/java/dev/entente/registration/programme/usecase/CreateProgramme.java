package dev.entente.registration.programme.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.time.Ids;
import dev.entente.registration.programme.domain.Programme;
import dev.entente.registration.programme.domain.ProgrammeFact;
import dev.entente.registration.vocabulary.domain.Act;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An organiser begins a programme and is its first organiser. */
@ApplicationScoped
public class CreateProgramme {
    private final Programmes programmes;
    private final Ids ids;
    private final Outbox outbox;

    CreateProgramme(Programmes programmes, Ids ids, Outbox outbox) {
        this.programmes = programmes;
        this.ids = ids;
        this.outbox = outbox;
    }

    public record Command(String name) {}

    public Uni<ProgrammeFact> handle(Command command, Occasion occasion) {
        Programme programme =
                new Programme(ids.get(), command.name(), occasion.actor().accountId());
        ProgrammeFact fact = programme.created(Act.ofOrganiser(occasion, null));
        return programmes.add(programme).call(() -> outbox.append(fact)).replaceWith(fact);
    }
}
