package dev.entente.platform.time;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/** New ids: UUIDv7, so that they sort by the time they were made; opaque to everybody else. */
@ApplicationScoped
public class Ids implements Supplier<UUID> {
    private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public UUID get() {
        return generator.generate();
    }
}
