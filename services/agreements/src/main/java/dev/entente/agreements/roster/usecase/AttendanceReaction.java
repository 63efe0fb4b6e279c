package dev.entente.agreements.roster.usecase;

import dev.entente.agreements.roster.domain.AttendanceChanged;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;

/** What another feature does when a meeting turns out to be held, or not to be; in the same transaction. */
public interface AttendanceReaction {
    Uni<Void> on(AttendanceChanged change, Occasion occasion);
}
