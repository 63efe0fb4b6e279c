package dev.entente.scheduling.wire;

import dev.entente.platform.outbox.FactTranslation;
import java.util.List;

/** How scheduling tells its facts. */
public final class MeetingTranslations {
    private MeetingTranslations() {}

    public static List<FactTranslation<?>> all() {
        return List.of(new MeetingFactTranslation());
    }
}
