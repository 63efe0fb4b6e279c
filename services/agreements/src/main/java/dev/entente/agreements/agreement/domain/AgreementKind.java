package dev.entente.agreements.agreement.domain;

import dev.entente.agreements.roster.domain.OrganisationKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Between whom, as for a meeting: clusters, a cluster and companies, companies, or any other mix. */
public enum AgreementKind {
    C2C,
    C2B,
    B2B,
    OTHER;

    static AgreementKind between(List<Party> parties) {
        Set<OrganisationKind> kinds = EnumSet.noneOf(OrganisationKind.class);
        parties.forEach(party -> kinds.add(party.organisationKind()));
        if (kinds.equals(EnumSet.of(OrganisationKind.CLUSTER))) {
            return C2C;
        }
        if (kinds.equals(EnumSet.of(OrganisationKind.COMPANY))) {
            return B2B;
        }
        return kinds.equals(EnumSet.of(OrganisationKind.CLUSTER, OrganisationKind.COMPANY)) ? C2B : OTHER;
    }
}
