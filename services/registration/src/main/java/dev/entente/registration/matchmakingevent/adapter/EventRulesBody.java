package dev.entente.registration.matchmakingevent.adapter;

import dev.entente.registration.matchmakingevent.domain.Approval;
import dev.entente.registration.matchmakingevent.domain.EventRules;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EventRulesBody", description = "What is left out is as usual.")
record EventRulesBody(
        @Min(1) @Max(1_000) @Schema(defaultValue = "50") @Nullable
        Integer maxMeetingsPerParticipant,

        @Schema(defaultValue = "false") @Nullable Boolean repeatedMeetingsAllowed,
        @Schema(defaultValue = "MANUAL") @Nullable Approval approval,

        @Min(0) @Max(1_440) @Schema(description = "Live events only.", defaultValue = "60") @Nullable
        Integer closeSessionsAfterMinutes,

        @Min(1) @Max(1_000) @Schema(defaultValue = "200") @Nullable
        Integer maxOpenRequestsPerParticipant,

        @Schema(description = "No deadline when left out.") @Nullable
        Instant requestDeadline) {

    static EventRules rules(@Nullable EventRulesBody told) {
        EventRules usual = EventRules.usual();
        return told == null
                ? usual
                : new EventRules(
                        told.maxMeetingsPerParticipant == null
                                ? usual.maxMeetingsPerParticipant()
                                : told.maxMeetingsPerParticipant,
                        Boolean.TRUE.equals(told.repeatedMeetingsAllowed),
                        told.approval == null ? usual.approval() : told.approval,
                        told.closeSessionsAfterMinutes == null
                                ? usual.closeSessionsAfterMinutes()
                                : told.closeSessionsAfterMinutes,
                        told.maxOpenRequestsPerParticipant == null
                                ? usual.maxOpenRequestsPerParticipant()
                                : told.maxOpenRequestsPerParticipant,
                        told.requestDeadline);
    }
}
