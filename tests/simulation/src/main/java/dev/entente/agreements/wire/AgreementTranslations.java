package dev.entente.agreements.wire;

import dev.entente.platform.outbox.FactTranslation;
import java.util.List;

/** How agreements tells its facts. */
public final class AgreementTranslations {
    private AgreementTranslations() {}

    public static List<FactTranslation<?>> all() {
        return List.of(new AgreementFactTranslation());
    }
}
