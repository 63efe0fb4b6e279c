package dev.entente.reporting.settlement.usecase;

import dev.entente.reporting.settlement.domain.Watermark;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps what services say of themselves, and what that settles. */
@ApplicationScoped
public class KeepWatermarks {
    private final Watermarks watermarks;

    KeepWatermarks(Watermarks watermarks) {
        this.watermarks = watermarks;
    }

    public Uni<Void> handle(List<Watermark> heard) {
        return watermarks.keep(heard).chain(watermarks::noteReached);
    }
}
