package dev.entente.platform.transaction;

import io.smallrye.common.vertx.ContextLocals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Each transaction has a Vert.x context for itself. */
@ApplicationScoped
class ContextTransactionLocals implements TransactionLocals {

    @Override
    public void put(String key, Object value) {
        ContextLocals.put(key, value);
    }

    @Override
    public <T> Optional<T> get(String key) {
        return ContextLocals.get(key);
    }
}
