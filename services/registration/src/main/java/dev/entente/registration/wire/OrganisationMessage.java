package dev.entente.registration.wire;

import dev.entente.platform.rule.ActedBy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record OrganisationMessage(Instant occurredAt, ActedBy actedBy, Block organisation) {

    record Block(
            UUID organisationId,
            String name,
            String kind,
            boolean sme,
            String country,
            @Nullable String region,
            List<String> sectors) {}
}
