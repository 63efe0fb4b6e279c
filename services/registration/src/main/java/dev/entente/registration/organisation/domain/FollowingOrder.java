package dev.entente.registration.organisation.domain;

import java.util.UUID;

/** What the job is started with that lets participants follow an organisation's change. */
public record FollowingOrder(UUID organisationId) {
    public static final String JOB = "organisation-change";
}
