package dev.entente.demo.generator;

import dev.entente.demo.scenario.OrganisationKind;
import dev.entente.demo.scenario.Side;

record PlannedOrganisation(
        String handle, String name, OrganisationKind kind, Side side, String country, String economicActivity) {}
