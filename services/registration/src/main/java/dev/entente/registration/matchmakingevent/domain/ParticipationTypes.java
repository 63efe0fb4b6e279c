package dev.entente.registration.matchmakingevent.domain;

import static dev.entente.platform.rule.Refusal.require;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The participation types of one event; each names only types of the same event. */
public record ParticipationTypes(List<ParticipationType> values) {

    public ParticipationTypes {
        values = List.copyOf(values);
        Set<String> codes = codesOf(values);
        require(
                codes.size() == values.size(),
                MatchmakingEventRule.PARTICIPATION_TYPE_CODES_MUST_DIFFER,
                "/participationTypes",
                "Each participation type has a code of its own.");
        for (int place = 0; place < values.size(); place++) {
            require(
                    codes.containsAll(values.get(place).mayMeet()),
                    MatchmakingEventRule.MAY_MEET_MUST_NAME_TYPES_OF_THE_EVENT,
                    "/participationTypes/" + place + "/mayMeet",
                    "mayMeet names codes of this event's participation types.");
        }
    }

    public static ParticipationTypes none() {
        return new ParticipationTypes(List.of());
    }

    /** The codes that would be gone if these types took the place of the present ones. */
    public Set<String> codesMissingIn(ParticipationTypes others) {
        Set<String> gone = codesOf(values);
        gone.removeAll(codesOf(others.values));
        return gone;
    }

    private static Set<String> codesOf(List<ParticipationType> types) {
        return types.stream().map(ParticipationType::code).collect(Collectors.toSet());
    }
}
