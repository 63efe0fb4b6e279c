package dev.entente.scheduling.meeting.domain;

import dev.entente.scheduling.roster.domain.OrganisationKind;
import java.util.EnumSet;
import java.util.Set;

/** Follows from the kinds of the two organisations. */
public enum MeetingKind {
    C2C,
    C2B,
    B2B,
    OTHER;

    public static MeetingKind of(OrganisationKind one, OrganisationKind other) {
        Set<OrganisationKind> both = EnumSet.of(one, other);
        if (both.equals(EnumSet.of(OrganisationKind.CLUSTER))) {
            return C2C;
        }
        if (both.equals(EnumSet.of(OrganisationKind.COMPANY))) {
            return B2B;
        }
        return both.equals(EnumSet.of(OrganisationKind.CLUSTER, OrganisationKind.COMPANY)) ? C2B : OTHER;
    }
}
