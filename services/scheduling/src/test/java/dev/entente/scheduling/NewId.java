package dev.entente.scheduling;

import com.fasterxml.uuid.Generators;
import java.util.UUID;

/** Ids as every service makes them. */
final class NewId {
    private NewId() {}

    static UUID next() {
        return Generators.timeBasedEpochGenerator().generate();
    }
}
