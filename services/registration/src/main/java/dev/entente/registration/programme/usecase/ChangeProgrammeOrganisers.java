package dev.entente.registration.programme.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.programme.domain.ProgrammeFact;
import dev.entente.registration.vocabulary.domain.AccountIds;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An organiser says who organises a programme besides the organiser. */
@ApplicationScoped
public class ChangeProgrammeOrganisers {
    private final Programmes programmes;
    private final Outbox outbox;

    ChangeProgrammeOrganisers(Programmes programmes, Outbox outbox) {
        this.programmes = programmes;
        this.outbox = outbox;
    }

    public record Command(UUID programmeId, AccountIds organisers, SeenVersion seen) {}

    public Uni<ProgrammeFact> handle(Command command, Occasion occasion) {
        return programmes
                .toChange(command.programmeId(), occasion.actor().accountId())
                .map(programme ->
                        programme.handTo(command.organisers(), command.seen(), Act.ofOrganiser(occasion, null)))
                .call(outbox::append);
    }
}
