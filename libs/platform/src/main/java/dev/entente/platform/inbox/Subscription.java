package dev.entente.platform.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which message types a consumer uses and what it does on each. A type that is not named here is counted and advances
 * the aggregate's version, nothing else, so that new facts do not stop old consumers.
 */
public final class Subscription {
    private final String consumer;
    private final Map<String, Route<?>> routes;
    private final VoidHandler whenVoid;

    private Subscription(String consumer, Map<String, Route<?>> routes, VoidHandler whenVoid) {
        this.consumer = consumer;
        this.routes = Map.copyOf(routes);
        this.whenVoid = whenVoid;
    }

    record Route<T>(Class<T> body, MessageHandler<T> handler) {}

    /** @param consumer the name under which progress is kept, for example {@code agreements.meetings}; never change it */
    public static Builder named(String consumer) {
        return new Builder(consumer);
    }

    public String consumer() {
        return consumer;
    }

    public Set<String> types() {
        return routes.keySet();
    }

    Optional<Route<?>> route(String type) {
        return Optional.ofNullable(routes.get(type));
    }

    VoidHandler whenVoid() {
        return whenVoid;
    }

    public static final class Builder {
        private final String consumer;
        private final Map<String, Route<?>> routes = new LinkedHashMap<>();
        private @Nullable VoidHandler whenVoid;

        private Builder(String consumer) {
            this.consumer = consumer;
        }

        public <T> Builder on(String type, Class<T> body, MessageHandler<T> handler) {
            if (routes.putIfAbsent(type, new Route<>(body, handler)) != null) {
                throw new IllegalArgumentException("Two handlers for " + type);
            }
            return this;
        }

        /** What becomes of what is held of an aggregate that its sender, after a restore, does not know any more; a must. */
        public Builder onVoid(VoidHandler handler) {
            whenVoid = handler;
            return this;
        }

        public Subscription build() {
            if (whenVoid == null) {
                throw new IllegalStateException("Say what " + consumer + " does with what is void after a restore");
            }
            return new Subscription(consumer, routes, whenVoid);
        }
    }
}
