package dev.entente.demo.generator;

import dev.entente.demo.scenario.AgreementCourse;
import dev.entente.demo.scenario.AgreementType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The agreements of a programme, by the event whose meetings they come from. */
final class PlannedAgreements {

    private final Map<String, List<PlannedAgreement>> byEvent = new LinkedHashMap<>();

    void add(
            EventDraft draft,
            AgreementCourse course,
            AgreementType type,
            List<PlannedMeeting> meetings,
            List<PlannedParticipant> parties) {
        var ofEvent = byEvent.computeIfAbsent(draft.event().key(), key -> new ArrayList<>());
        var handle = "%s/agreement-%03d".formatted(draft.event().key(), ofEvent.size() + 1);
        ofEvent.add(new PlannedAgreement(handle, course, type, meetings, parties));
    }

    List<PlannedAgreement> of(EventDraft draft) {
        return byEvent.getOrDefault(draft.event().key(), List.of());
    }
}
