package dev.entente.registration.participant.adapter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "InvitationAcceptanceBody")
record InvitationAcceptanceBody(
        @NotNull @Size(min = 1, max = 100) @Schema(description = "The code that the organiser passed on.")
        String code) {

    /** Not the code: this text may end in a log. */
    @Override
    public String toString() {
        return "InvitationAcceptanceBody[withheld]";
    }
}
