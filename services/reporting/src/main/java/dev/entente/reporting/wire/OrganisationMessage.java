package dev.entente.reporting.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

public record OrganisationMessage(Instant occurredAt, JsonNode organisation) implements StatedMessage {

    public OrganisationMessage {
        RequiredFields.check(occurredAt, organisation, "/organisationId", "/kind", "/country", "/sme");
    }

    @Override
    public JsonNode state() {
        return organisation;
    }
}
