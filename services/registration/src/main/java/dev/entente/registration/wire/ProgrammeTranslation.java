package dev.entente.registration.wire;

import dev.entente.platform.outbox.FactTranslation;
import dev.entente.platform.outbox.OutgoingMessage;
import dev.entente.registration.programme.domain.Partnership;
import dev.entente.registration.programme.domain.ProgrammeFact;
import dev.entente.registration.programme.domain.ProgrammeFact.PartnershipAdded;
import dev.entente.registration.programme.domain.ProgrammeFact.PartnershipChanged;
import dev.entente.registration.programme.domain.ProgrammeFact.PartnershipRemoved;
import dev.entente.registration.programme.domain.ProgrammeFact.ProgrammeAnalystsChanged;
import dev.entente.registration.programme.domain.ProgrammeFact.ProgrammeChanged;
import dev.entente.registration.programme.domain.ProgrammeFact.ProgrammeCreated;
import dev.entente.registration.programme.domain.ProgrammeFact.ProgrammeOrganisersChanged;
import dev.entente.registration.programme.domain.ProgrammeState;
import dev.entente.registration.wire.ProgrammeMessage.MemberBlock;
import dev.entente.registration.wire.ProgrammeMessage.PartnershipBlock;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ProgrammeTranslation implements FactTranslation<ProgrammeFact> {
    private static final String TOPIC = "entente.registration.programmes";

    @Override
    public Class<ProgrammeFact> facts() {
        return ProgrammeFact.class;
    }

    @Override
    public OutgoingMessage translate(ProgrammeFact fact) {
        ProgrammeMessage body =
                new ProgrammeMessage(fact.occurredAt(), fact.happening().actedBy(), block(fact.programme()));
        return new OutgoingMessage(TOPIC, "entente.registration." + name(fact) + ".v1", body);
    }

    private static String name(ProgrammeFact fact) {
        return switch (fact) {
            case ProgrammeCreated created -> "programme-created";
            case ProgrammeChanged changed -> "programme-changed";
            case PartnershipAdded added -> "partnership-added";
            case PartnershipChanged changed -> "partnership-changed";
            case PartnershipRemoved removed -> "partnership-removed";
            case ProgrammeOrganisersChanged changed -> "programme-organisers-changed";
            case ProgrammeAnalystsChanged changed -> "programme-analysts-changed";
        };
    }

    private static ProgrammeMessage.Block block(ProgrammeState state) {
        return new ProgrammeMessage.Block(
                state.programmeId(),
                state.name(),
                state.organiserAccountIds(),
                state.analystAccountIds(),
                state.partnerships().stream().map(ProgrammeTranslation::block).toList());
    }

    private static PartnershipBlock block(Partnership partnership) {
        return new PartnershipBlock(
                partnership.partnershipId(),
                partnership.name(),
                partnership.members().stream()
                        .map(member -> new MemberBlock(
                                member.organisationId(), member.kind().name(), member.country()))
                        .toList(),
                partnership.targetCountries());
    }
}
