package dev.entente.reporting.report.adapter;

import dev.entente.reporting.report.domain.Scope;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "OutcomesScope", description = "Over what the numbers are told: one of the two")
record ScopeView(@Nullable UUID programmeId, @Nullable UUID matchmakingEventId) {

    static ScopeView of(Scope scope) {
        return switch (scope.kind()) {
            case PROGRAMME -> new ScopeView(scope.id(), null);
            case MATCHMAKING_EVENT -> new ScopeView(null, scope.id());
        };
    }
}
