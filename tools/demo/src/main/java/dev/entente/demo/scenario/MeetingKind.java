package dev.entente.demo.scenario;

/** Who met: two clusters, a cluster and a company, or two companies. */
public enum MeetingKind {
    C2C,
    C2B,
    B2B;

    public static MeetingKind of(OrganisationKind one, OrganisationKind other) {
        if (one != other) {
            return C2B;
        }
        return one == OrganisationKind.CLUSTER ? C2C : B2B;
    }
}
