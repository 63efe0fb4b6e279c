package dev.entente.platform.jobs;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of work this service can do; a job of another kind is left to a release that knows it. */
@ApplicationScoped
class JobHandlers {
    private final Map<String, JobHandler> byType;

    JobHandlers(@All List<JobHandler> handlers) {
        this.byType = handlers.stream().collect(Collectors.toUnmodifiableMap(JobHandler::type, Function.identity()));
    }

    Set<String> types() {
        return byType.keySet();
    }

    JobHandler of(String type) {
        JobHandler handler = byType.get(type);
        if (handler == null) {
            throw new IllegalStateException("No handler for jobs of type " + type);
        }
        return handler;
    }
}
