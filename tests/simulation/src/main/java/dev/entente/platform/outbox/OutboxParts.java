package dev.entente.platform.outbox;

import dev.entente.platform.message.MessageJson;
import dev.entente.platform.message.SilentTraces;
import dev.entente.platform.time.Ids;
import java.util.List;

/** Puts production's outbox together. */
public final class OutboxParts {
    private OutboxParts() {}

    public static Outbox outbox(
            OutboxInMemory appends, List<FactTranslation<?>> translations, MessageJson json, Ids ids) {
        return new Outbox(appends, translations, json, ids, SilentTraces.headers());
    }
}
