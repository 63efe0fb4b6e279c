package dev.entente.registration.participant.imports.usecase;

import dev.entente.registration.participant.domain.EventTerms;
import dev.entente.registration.participant.imports.domain.FoundOrganisations;
import dev.entente.registration.participant.imports.usecase.ImportTargets.Known;
import java.time.Instant;
import java.util.List;

/** What is known before a row is decided on. */
record ImportBasis(
        EventTerms event,
        String organiserAccountId,
        Instant now,
        FoundOrganisations organisations,
        List<Known> known) {}
