package dev.entente.registration.participant.imports.usecase;

import dev.entente.platform.rule.Fact;
import dev.entente.platform.rule.Refusal;
import dev.entente.registration.organisation.domain.Organisation;
import dev.entente.registration.organisation.domain.OrganisationDetails;
import dev.entente.registration.participant.domain.EventTerms;
import dev.entente.registration.participant.domain.Invitation;
import dev.entente.registration.participant.domain.OrganisationSnapshot;
import dev.entente.registration.participant.domain.Participant;
import dev.entente.registration.participant.domain.ParticipantStatus;
import dev.entente.registration.participant.domain.Person;
import dev.entente.registration.participant.imports.domain.FoundOrganisations;
import dev.entente.registration.participant.imports.domain.ImportRule;
import dev.entente.registration.participant.imports.domain.ImportedRow;
import dev.entente.registration.participant.imports.domain.RowError;
import dev.entente.registration.participant.imports.domain.RowOutcome;
import dev.entente.registration.participant.imports.domain.RowStatus;
import dev.entente.registration.participant.imports.usecase.ImportTargets.Known;
import dev.entente.registration.participant.usecase.InvitationCodes;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.PhasedCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides row by row, in memory, and gathers what is to be written for all of them together. */
final class RowApplication {
    private final EventTerms event;
    private final String organiser;
    private final Instant now;
    private final FoundOrganisations organisations;
    private final Map<String, Known> known = new HashMap<>();
    private final Supplier<UUID> ids;
    private final InvitationCodes codes;

    private final List<Organisation> newOrganisations = new ArrayList<>();
    private final List<Known> newParticipants = new ArrayList<>();
    private final List<Invitation> invitations = new ArrayList<>();
    private final List<Known> spoiled = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    RowApplication(ImportBasis basis, Supplier<UUID> ids, InvitationCodes codes) {
        this.event = basis.event();
        this.organiser = basis.organiserAccountId();
        this.now = basis.now();
        this.organisations = basis.organisations();
        this.ids = ids;
        this.codes = codes;
        basis.known()
                .forEach(one ->
                        known.put(String.valueOf(one.participant().details().externalId()), one));
    }

    RowOutcome apply(int number, ImportedRow row) {
        Known existing = known.get(row.externalId());
        try {
            Act act = Act.ofOrganiser(organiser, now, row.occurredAt());
            return existing == null ? create(number, row, act) : update(number, row, existing, act);
        } catch (Refusal refusal) {
            Optional.ofNullable(existing).ifPresent(spoiled::add);
            return RowOutcome.rejected(number, RowError.of(refusal));
        }
    }

    ImportTargets.Harvest harvest() {
        return new ImportTargets.Harvest(newOrganisations, newParticipants, invitations, spoiled);
    }

    List<Fact> facts() {
        return facts;
    }

    private RowOutcome create(int number, ImportedRow row, Act act) {
        List<Fact> own = new ArrayList<>();
        NewOrganisation organisation = organisation(row);
        Participant participant = new Participant(ids.get(), event, organisation.snapshot(), row.details(), null);
        own.add(participant.apply(PhasedCommand.ENTER_PARTICIPANT, event, act));
        if (event.automaticApproval()) {
            own.add(participant.approve(event, null, act.byRule()));
        } else if (row.approve()) {
            own.add(participant.approve(event, null, act));
        }
        keep(organisation);
        facts.addAll(own);
        newParticipants.add(new Known(participant, new Person(participant.id(), row.person())));
        return new RowOutcome(number, RowStatus.CREATED, List.of(), participant.id(), invitation(row, participant));
    }

    private RowOutcome update(int number, ImportedRow row, Known existing, Act act) {
        Participant participant = existing.participant();
        requireSameOrganisation(row, participant);
        List<Fact> own = new ArrayList<>();
        boolean corrected = existing.person().correct(row.person());
        if (corrected || !participant.details().equals(row.details())) {
            own.add(participant.change(event, row.details(), act));
        }
        if (row.approve() && participant.status() != ParticipantStatus.APPROVED) {
            own.add(participant.approve(event, null, act));
        }
        facts.addAll(own);
        RowStatus status = own.isEmpty() ? RowStatus.UNCHANGED : RowStatus.UPDATED;
        return new RowOutcome(number, status, List.of(), participant.id(), invitation(row, participant));
    }

    private @Nullable UUID invitation(ImportedRow row, Participant participant) {
        if (!row.invite() || participant.state().accountId() != null) {
            return null;
        }
        UUID id = ids.get();
        invitations.add(new Invitation(id, participant.id(), codes.hashOf(codes.codeOf(id)), now));
        return id;
    }

    private record NewOrganisation(
            OrganisationSnapshot snapshot, @Nullable Organisation unregistered) {}

    /** One that is not known yet is only kept once its row has proved good. */
    private NewOrganisation organisation(ImportedRow row) {
        return organisations
                .get(row.organisation())
                .map(found -> new NewOrganisation(found, null))
                .orElseGet(() -> unknown(row));
    }

    private NewOrganisation unknown(ImportedRow row) {
        OrganisationDetails details = row.organisation().details();
        if (details == null || row.organisation().organisationId() != null) {
            throw new Refusal(
                            ImportRule.ORGANISATION_MUST_BE_REGISTERED,
                            "This organisation is not known; give its name, country and kind to register it.")
                    .at("/organisation");
        }
        UUID id = ids.get();
        OrganisationSnapshot snapshot =
                new OrganisationSnapshot(id, details.kind(), details.country(), details.kind(), details.country());
        return new NewOrganisation(snapshot, new Organisation(id, organiser, details));
    }

    private void keep(NewOrganisation organisation) {
        Organisation unregistered = organisation.unregistered();
        if (unregistered != null) {
            facts.add(unregistered.registered(Act.ofOrganiser(organiser, now, null)));
            newOrganisations.add(unregistered);
            organisations.add(new FoundOrganisations.Entry(
                    organisation.snapshot(), unregistered.state().name(), unregistered.externalId()));
        }
    }

    private void requireSameOrganisation(ImportedRow row, Participant participant) {
        boolean same = organisations
                .get(row.organisation())
                .map(found -> found.organisationId().equals(participant.organisationId()))
                .orElse(false);
        if (!same) {
            throw new Refusal(
                            ImportRule.ORGANISATION_MUST_STAY,
                            "This participant is known with another organisation; withdraw it and enter a new one.")
                    .at("/organisation");
        }
    }
}
