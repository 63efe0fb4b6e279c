package dev.entente.reporting.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

public record AgreementMessage(Instant occurredAt, JsonNode agreement) implements StatedMessage {

    public AgreementMessage {
        RequiredFields.check(
                occurredAt,
                agreement,
                "/agreementId",
                "/matchmakingEventId",
                "/type",
                "/kind",
                "/state",
                "/disputed",
                "/unsupported",
                "/verified",
                "/parties/0/country",
                "/parties/1/country",
                "/evidenceDocuments");
    }

    @Override
    public JsonNode state() {
        return agreement;
    }
}
