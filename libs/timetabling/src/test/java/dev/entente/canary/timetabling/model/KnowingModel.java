package dev.entente.canary.timetabling.model;

import dev.entente.timetabling.proof.SatEngine;

/** Breaks the rule that the model stands alone. */
record KnowingModel(SatEngine known) {}
