package dev.entente.platform.transaction;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.outbox.RelayWakeUp;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.IdempotentAnswers.Earlier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/**
 * The gateway for commands. One transaction holds the idempotency key, the command's effect, its facts in the outbox,
 * the audit entry and the answer; a refusal rolls all of it back and is not kept.
 */
@ApplicationScoped
public class Commands {
    private final SessionTransactions transactions;
    private final IdempotentAnswers answers;
    private final AuditTrail audit;
    private final CallingRequest request;
    private final RelayWakeUp relay;

    Commands(
            SessionTransactions transactions,
            IdempotentAnswers answers,
            AuditTrail audit,
            CallingRequest request,
            RelayWakeUp relay) {
        this.transactions = transactions;
        this.answers = answers;
        this.audit = audit;
        this.request = request;
        this.relay = relay;
    }

    /** Runs a caller's command, or gives the first answer again when its idempotency key was used before. */
    public <T> Uni<Response> run(CommandName name, Function<Occasion, Uni<T>> work, Function<T, Answer> toAnswer) {
        Actor actor = request.actor();
        Optional<String> key = request.idempotencyKey();
        return key.map(used -> once(name, used, actor, work, toAnswer))
                .orElseGet(() -> transactions.write(actor, occasion -> perform(name, occasion, work, toAnswer)))
                .invoke(relay::wake)
                .onFailure(DatabaseAbsence::caused)
                .transform(failure -> DatabaseAbsence.forCommand(key.isPresent(), failure))
                .map(KeptAnswer::toResponse);
    }

    /** Runs what a timer or a job step decided to do, with the service itself as subject. */
    public <T> Uni<T> runAsService(CommandName name, String serviceName, Function<Occasion, Uni<T>> work) {
        return transactions
                .write(
                        Actor.service(serviceName),
                        occasion -> work.apply(occasion).call(() -> audit.note(name, occasion)))
                .invoke(relay::wake);
    }

    private <T> Uni<KeptAnswer> once(
            CommandName name, String key, Actor actor, Function<Occasion, Uni<T>> work, Function<T, Answer> toAnswer) {
        String fingerprint = answers.fingerprint(name);
        return transactions.openedBy(session -> answers.openAndFind(session, actor, key), look -> {
            require(
                    look.lockTaken(),
                    TransactionRule.SAME_KEY_MUST_NOT_BE_IN_FLIGHT,
                    "A request with this key is still running; repeat it shortly.");
            Earlier earlier = look.earlier();
            if (earlier == null) {
                Occasion occasion = look.occasion(actor);
                return effect(occasion, work, toAnswer)
                        .call(answer -> audit.noteAndKeep(answers.first(key, fingerprint, answer), name, occasion));
            }
            require(
                    fingerprint.equals(earlier.fingerprint()),
                    TransactionRule.KEY_MUST_NOT_BE_REUSED_FOR_ANOTHER_REQUEST,
                    "This Idempotency-Key was used for another request.");
            return Uni.createFrom().item(earlier.answer().asReplay());
        });
    }

    private <T> Uni<KeptAnswer> perform(
            CommandName name, Occasion occasion, Function<Occasion, Uni<T>> work, Function<T, Answer> toAnswer) {
        return effect(occasion, work, toAnswer).call(() -> audit.note(name, occasion));
    }

    private <T> Uni<KeptAnswer> effect(
            Occasion occasion, Function<Occasion, Uni<T>> work, Function<T, Answer> toAnswer) {
        return work.apply(occasion).map(result -> answers.written(toAnswer.apply(result)));
    }
}
