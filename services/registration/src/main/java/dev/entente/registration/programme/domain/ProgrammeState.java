package dev.entente.registration.programme.domain;

import java.util.List;
import java.util.UUID;

/** A programme's public state after a fact. */
public record ProgrammeState(
        UUID programmeId,
        String name,
        List<String> organiserAccountIds,
        List<String> analystAccountIds,
        List<Partnership> partnerships) {}
