package dev.entente.registration.organisation.domain;

import dev.entente.registration.organisation.domain.OrganisationFact.OrganisationChanged;
import dev.entente.registration.organisation.domain.OrganisationFact.OrganisationRegistered;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.OrganisationKind;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cluster, company, research body, public body or investor in the shared directory: everybody reads it, only who
 * registered it changes it.
 */
@Entity
public class Organisation {
    @Id
    private UUID id;

    private String ownerAccountId;

    @Embedded
    private OrganisationDetails details;

    /** What was entered first counts in retrospective events, whatever the organisation became since. */
    @Enumerated(EnumType.STRING)
    private OrganisationKind firstKind;

    private String firstCountry;
    private long factVersion;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    public Organisation(UUID id, String ownerAccountId, OrganisationDetails first) {
        this.id = id;
        this.ownerAccountId = ownerAccountId;
        this.firstKind = first.kind();
        this.firstCountry = first.country();
        this.details = first;
    }

    public OrganisationFact registered(Act act) {
        return new OrganisationRegistered(act.asEntered(), ++factVersion, state());
    }

    public OrganisationFact change(OrganisationDetails newDetails, SeenVersion seen, Act act) {
        seen.requireCurrent(factVersion);
        details = newDetails;
        return new OrganisationChanged(act.asEntered(), ++factVersion, state());
    }

    /** Whether participants would carry another snapshot of it with these details. */
    public boolean looksDifferentWith(OrganisationDetails others) {
        return details.kind() != others.kind() || !details.country().equals(others.country());
    }

    public OrganisationState state() {
        return new OrganisationState(
                id,
                details.name(),
                details.kind(),
                details.sme(),
                details.country(),
                details.region(),
                details.sectors().codes());
    }

    public UUID id() {
        return id;
    }

    public boolean belongsTo(String accountId) {
        return ownerAccountId.equals(accountId);
    }

    public @Nullable String externalId() {
        return details.externalId();
    }

    public OrganisationKind firstKind() {
        return firstKind;
    }

    public String firstCountry() {
        return firstCountry;
    }

    public long factVersion() {
        return factVersion;
    }
}
