package dev.entente.sample.wire;

import dev.entente.platform.outbox.FactTranslation;
import dev.entente.platform.outbox.OutgoingMessage;
import dev.entente.sample.lantern.domain.LanternFact;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class LanternFactTranslation implements FactTranslation<LanternFact> {
    @Override
    public Class<LanternFact> facts() {
        return LanternFact.class;
    }

    @Override
    public OutgoingMessage translate(LanternFact fact) {
        LanternMessage body =
                new LanternMessage(fact.occurredAt(), new LanternMessage.LanternState(fact.lanternId(), fact.name()));
        return new OutgoingMessage("entente.sample.lanterns", type(fact), body);
    }

    private static String type(LanternFact fact) {
        return switch (fact) {
            case LanternFact.LanternHung hung -> "entente.sample.lantern-hung.v1";
            case LanternFact.LanternLit lit -> "entente.sample.lantern-lit.v1";
            case LanternFact.LanternRenamed renamed -> "entente.sample.lantern-renamed.v1";
        };
    }
}
