package dev.entente.registration.participant.adapter;

import dev.entente.registration.Words;
import dev.entente.registration.participant.domain.PersonDetails;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Person", description = "Seen by the organisers and by the participant's own account, by nobody else.")
public record PersonBody(
        @NotNull @Size(max = Words.LONGEST_NAME) @Pattern(regexp = Words.NOT_BLANK)
        String firstName,

        @NotNull @Size(max = Words.LONGEST_NAME) @Pattern(regexp = Words.NOT_BLANK)
        String lastName,

        @NotNull @Email @Size(max = 254) String email,

        @Size(min = 1, max = 50) @Nullable String phone,

        @Size(min = 1, max = Words.LONGEST_NAME) @Nullable String jobTitle) {

    PersonDetails details() {
        return new PersonDetails(firstName, lastName, email, phone, jobTitle);
    }

    static PersonBody of(PersonDetails details) {
        return new PersonBody(
                details.firstName(), details.lastName(), details.email(), details.phone(), details.jobTitle());
    }

    /** Not the names: this text may end in a log. */
    @Override
    public String toString() {
        return "PersonBody[withheld]";
    }
}
