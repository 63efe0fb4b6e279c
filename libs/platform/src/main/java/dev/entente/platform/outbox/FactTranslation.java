package dev.entente.platform.outbox;

import dev.entente.platform.rule.Fact;

/**
 * Turns one aggregate's facts into messages. A service has one bean per sealed fact type, in its {@code wire} package.
 */
public interface FactTranslation<F extends Fact> {

    /** The sealed interface whose facts it translates. */
    Class<F> facts();

    OutgoingMessage translate(F fact);
}
