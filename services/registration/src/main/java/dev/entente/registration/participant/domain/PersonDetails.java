package dev.entente.registration.participant.domain;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Who stands behind a participant. It never leaves this service: not in a message, not in a log. */
@Embeddable
public record PersonDetails(
        String firstName,
        String lastName,
        String email,
        @Nullable String phone,
        @Nullable String jobTitle) {

    /** Not the names: this text may end in a log. */
    @Override
    public String toString() {
        return "PersonDetails[withheld]";
    }
}
