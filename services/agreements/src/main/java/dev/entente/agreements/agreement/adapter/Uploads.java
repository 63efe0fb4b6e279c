package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.domain.Upload;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Makes uploads beside the event loop, which would otherwise keep all its other requests waiting for a large file's hash,
 * and goes on in the context of the caller, on which its transaction will hang.
 */
@ApplicationScoped
class Uploads {
    private final Vertx vertx;

    Uploads(Vertx vertx) {
        this.vertx = vertx;
    }

    Uni<Upload> of(@Nullable String saidType, @Nullable String fileName, byte[] content) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> new Upload(saidType, fileName, content), false)
                        .toCompletionStage());
    }
}
