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

/** An organiser says who may read a programme's reports. */
@ApplicationScoped
public class ChangeProgrammeAnalysts {
    private final Programmes programmes;
    private final Outbox outbox;

    ChangeProgrammeAnalysts(Programmes programmes, Outbox outbox) {
        this.programmes = programmes;
        this.outbox = outbox;
    }

    public record Command(UUID programmeId, AccountIds analysts, SeenVersion seen) {}

    public Uni<ProgrammeFact> handle(Command command, Occasion occasion) {
        return programmes
                .toChange(command.programmeId(), occasion.actor().accountId())
                .map(programme -> programme.openTo(command.analysts(), command.seen(), Act.ofOrganiser(occasion, null)))
                .call(outbox::append);
    }
}
