package dev.entente.canary.nest.adapter;

import io.smallrye.mutiny.Uni;

final class NestThatWaits {
    String chick(Uni<String> egg) {
        return egg.await().indefinitely();
    }
}
