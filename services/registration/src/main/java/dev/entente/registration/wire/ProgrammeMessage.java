package dev.entente.registration.wire;

import dev.entente.platform.rule.ActedBy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

record ProgrammeMessage(Instant occurredAt, ActedBy actedBy, Block programme) {

    record Block(
            UUID programmeId,
            String name,
            List<String> organiserAccountIds,
            List<String> analystAccountIds,
            List<PartnershipBlock> partnerships) {}

    record PartnershipBlock(UUID partnershipId, String name, List<MemberBlock> members, List<String> targetCountries) {}

    record MemberBlock(UUID organisationId, String kind, String country) {}
}
