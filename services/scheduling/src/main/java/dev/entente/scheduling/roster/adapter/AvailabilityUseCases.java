package dev.entente.scheduling.roster.adapter;

import dev.entente.scheduling.roster.usecase.ReadAvailability;
import dev.entente.scheduling.roster.usecase.StateAvailability;
import jakarta.enterprise.context.Dependent;

@Dependent
record AvailabilityUseCases(ReadAvailability read, StateAvailability state) {}
