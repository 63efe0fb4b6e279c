package dev.entente.scheduling.timetable.domain;

import java.util.UUID;

/** @param approved whether it takes part */
public record Colleague(UUID participantId, UUID organisationId, boolean approved) {}
