package dev.entente.sample.lantern.adapter;

import dev.entente.sample.lantern.domain.Lantern;
import java.util.UUID;

record LanternView(UUID lanternId, String name, boolean lit, long version) {
    static LanternView of(Lantern lantern) {
        return new LanternView(lantern.id(), lantern.name(), lantern.lit(), lantern.factVersion());
    }
}
