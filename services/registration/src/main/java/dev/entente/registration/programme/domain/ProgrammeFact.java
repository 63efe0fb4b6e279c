package dev.entente.registration.programme.domain;

import dev.entente.platform.rule.Fact;
import dev.entente.registration.vocabulary.domain.Happening;
import java.time.Instant;

/** What happened to a programme. */
public sealed interface ProgrammeFact extends Fact {

    Happening happening();

    ProgrammeState programme();

    @Override
    default String aggregateId() {
        return programme().programmeId().toString();
    }

    @Override
    default Instant occurredAt() {
        return happening().occurredAt();
    }

    record ProgrammeCreated(Happening happening, long aggregateVersion, ProgrammeState programme)
            implements ProgrammeFact {}

    record ProgrammeChanged(Happening happening, long aggregateVersion, ProgrammeState programme)
            implements ProgrammeFact {}

    record PartnershipAdded(Happening happening, long aggregateVersion, ProgrammeState programme)
            implements ProgrammeFact {}

    record PartnershipChanged(Happening happening, long aggregateVersion, ProgrammeState programme)
            implements ProgrammeFact {}

    record PartnershipRemoved(Happening happening, long aggregateVersion, ProgrammeState programme)
            implements ProgrammeFact {}

    record ProgrammeOrganisersChanged(Happening happening, long aggregateVersion, ProgrammeState programme)
            implements ProgrammeFact {}

    record ProgrammeAnalystsChanged(Happening happening, long aggregateVersion, ProgrammeState programme)
            implements ProgrammeFact {}
}
