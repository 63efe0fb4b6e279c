package dev.entente.agreements.agreement.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.agreements.agreement.domain.Upload;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class UploadsTest {
    private final Vertx vertx = Vertx.vertx();
    private final Context caller = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    private final Uploads uploads = new Uploads(vertx);

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void letsTheEventLoopServeOthersWhileALargeFileIsHashed() throws Exception {
        List<String> order = new CopyOnWriteArrayList<>();
        CompletableFuture<Upload> hashed = new CompletableFuture<>();

        caller.runOnContext(started -> {
            uploads.of(null, null, new byte[Upload.LARGEST])
                    .invoke(upload -> order.add("hashed"))
                    .subscribe()
                    .with(hashed::complete, hashed::completeExceptionally);
            caller.runOnContext(next -> order.add("another request"));
        });

        assertThat(hashed.get().sha256()).startsWith("e5b844cc");
        assertThat(order).containsExactly("another request", "hashed");
    }

    @Test
    void goesOnInTheContextOfTheCaller() throws Exception {
        CompletableFuture<Context> goesOn = new CompletableFuture<>();

        caller.runOnContext(started -> uploads.of(null, null, new byte[] {1, 2, 3})
                .subscribe()
                .with(upload -> goesOn.complete(Vertx.currentContext()), goesOn::completeExceptionally));

        assertThat(goesOn.get()).isSameAs(caller);
    }
}
