package dev.entente.sample.lantern.adapter;

import dev.entente.sample.lantern.usecase.HangLantern;
import dev.entente.sample.lantern.usecase.LightLantern;
import dev.entente.sample.lantern.usecase.RenameLantern;
import jakarta.enterprise.context.Dependent;

@Dependent
record LanternUseCases(HangLantern hang, LightLantern light, RenameLantern rename) {}
