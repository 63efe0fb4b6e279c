package dev.entente.demo.generator;

import dev.entente.demo.scenario.Plan.EventPlan;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the generator has settled about one event before it writes the script. */
record EventDraft(
        EventPlan event,
        List<PlannedParticipant> participants,
        List<PlannedMeeting> meetings,
        Map<PlannedMeeting, Placement> placements) {

    Placement placementOf(PlannedMeeting meeting) {
        return Objects.requireNonNull(placements.get(meeting));
    }
}
