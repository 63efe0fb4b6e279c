package dev.entente.registration.matchmakingevent.domain;

import java.util.UUID;

/** A planned session and the id it will have. */
public record IdentifiedSessionPlan(UUID sessionId, SessionPlan plan) {}
