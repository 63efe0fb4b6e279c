package dev.entente.canary.nest.adapter;

import dev.entente.platform.transaction.CurrentSession;
import io.smallrye.mutiny.Uni;

final class NestThatCountsEggs {
    Uni<Long> eggs(CurrentSession session) {
        return session.with(open ->
                open.createNativeQuery("select count(*) from egg", Long.class).getSingleResult());
    }
}
