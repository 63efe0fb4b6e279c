package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.agreements.agreement.usecase.AgreementCommand;
import dev.entente.agreements.roster.domain.SeenVersion;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** How each state change of an agreement goes through the gateway and is answered. */
@ApplicationScoped
class AgreementCommands {
    private final Commands commands;
    private final CallingRequest request;

    AgreementCommands(Commands commands, CallingRequest request) {
        this.commands = commands;
        this.request = request;
    }

    /** What a command does once the gateway opened its transaction. */
    interface Work extends BiFunction<AgreementCommand, Occasion, Uni<Agreement>> {}

    Uni<Response> byParty(
            String name,
            UUID agreementId,
            Object body,
            @Nullable UUID participantId,
            @Nullable Instant occurredAt,
            Work work) {
        AgreementCommand command = new AgreementCommand(agreementId, seenIfSaid(), participantId, occurredAt);
        return run(CommandName.of(name, agreementId, body).actingFor(participantId), command, work);
    }

    Uni<Response> byOrganiser(String name, UUID agreementId, Object body, @Nullable Instant occurredAt, Work work) {
        AgreementCommand command = new AgreementCommand(agreementId, seenIfSaid(), null, occurredAt);
        return run(CommandName.of(name, agreementId, body), command, work);
    }

    /** State changes honour If-Match where it is sent; only DELETE asks for it. */
    private SeenVersion seenIfSaid() {
        return request.expectedVersion().map(SeenVersion::new).orElse(SeenVersion.ANY);
    }

    private Uni<Response> run(CommandName name, AgreementCommand command, Work work) {
        return commands.run(
                name,
                occasion -> work.apply(command, occasion),
                agreement -> Answer.ok(AgreementView.of(agreement)).version(agreement.factVersion()));
    }
}
