package dev.entente.scheduling.timetable.domain;

import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.calendar.domain.EventTerms;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many meetings participants should have at least when not all can be placed.
 *
 * @param everybody who has no other; 0 promises nothing
 * @param ofTypes per participation type; counts instead
 */
public record Targets(int everybody, Map<String, Integer> ofTypes) {
    /** Nobody is promised any. */
    public static final Targets NONE = new Targets(0, Map.of());

    public static final int MOST = 100;

    public Targets {
        ofTypes = Map.copyOf(ofTypes);
    }

    public boolean areNone() {
        return equals(NONE);
    }

    /** Refuses what could only be a mistake. */
    public void requireSense(EventTerms terms, boolean choosing) {
        Refusal.require(
                choosing || areNone(),
                TimetableRule.TARGETS_MUST_BE_FOR_CHOOSING,
                "/targets",
                "Targets say what comes first when meetings are chosen; otherwise all are placed.");
        for (String type : ofTypes.keySet()) {
            Refusal.require(
                    terms.knowsType(type),
                    TimetableRule.PARTICIPATION_TYPE_MUST_EXIST,
                    "/targets/participationTypes",
                    "The matchmaking event has no participation type " + type + ".");
        }
    }

    public int of(@Nullable String participationType) {
        return participationType == null ? everybody : ofTypes.getOrDefault(participationType, everybody);
    }
}
