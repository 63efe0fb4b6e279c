package dev.entente.platform.transaction;

import io.smallrye.common.vertx.ContextLocals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What is to happen in this process once the transaction under way is committed, and not at all if it rolls back. */
@ApplicationScoped
public class AfterCommit {
    private static final String KEY = AfterCommit.class.getName();

    public void then(Runnable action) {
        waiting().add(action);
    }

    void begin() {
        ContextLocals.put(KEY, new ArrayList<Runnable>());
    }

    void committed() {
        List<Runnable> actions = waiting();
        ContextLocals.remove(KEY);
        actions.forEach(Runnable::run);
    }

    private static List<Runnable> waiting() {
        return ContextLocals.<List<Runnable>>get(KEY)
                .orElseThrow(() -> new IllegalStateException("No transaction: only a gateway opens one"));
    }
}
