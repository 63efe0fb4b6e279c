package dev.entente.registration.programme.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.programme.domain.ProgrammeFact;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** An organiser takes a partnership out of a programme. */
@ApplicationScoped
public class RemovePartnership {
    private final Programmes programmes;
    private final Outbox outbox;

    RemovePartnership(Programmes programmes, Outbox outbox) {
        this.programmes = programmes;
        this.outbox = outbox;
    }

    public record Command(UUID programmeId, UUID partnershipId, SeenVersion seen) {}

    public Uni<ProgrammeFact> handle(Command command, Occasion occasion) {
        return programmes
                .toChange(command.programmeId(), occasion.actor().accountId())
                .map(programme ->
                        programme.remove(command.partnershipId(), command.seen(), Act.ofOrganiser(occasion, null)))
                .call(outbox::append);
    }
}
