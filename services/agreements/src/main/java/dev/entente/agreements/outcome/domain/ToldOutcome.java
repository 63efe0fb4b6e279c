package dev.entente.agreements.outcome.domain;

import dev.entente.agreements.outcome.domain.OutcomeFact.OutcomeTold;

/** A new outcome and the fact that says so. */
public record ToldOutcome(Outcome outcome, OutcomeTold fact) {}
