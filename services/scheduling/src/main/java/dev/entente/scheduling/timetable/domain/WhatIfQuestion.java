package dev.entente.scheduling.timetable.domain;

import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Stretch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * How an event would do in some scenarios.
 *
 * @param wishes of each timetable that is computed for it; the time limit is that of each outcome
 */
public record WhatIfQuestion(List<Scenario> scenarios, TimetableWishes wishes) {
    private static final int MOST_SECONDS = 600;

    public WhatIfQuestion {
        scenarios = List.copyOf(scenarios);
    }

    /** How many outcomes there are to be, with that of the event as it is. */
    public int outcomes() {
        return 1 + scenarios.stream().mapToInt(Scenario::draws).sum();
    }

    /**
     * Refuses what cannot be.
     *
     * @param slotMinutes all lengths that the event's slots have
     */
    public void requirePossible(TimetableProblem problem, Set<Integer> slotMinutes) {
        Refusal.require(
                !problem.meetings().isEmpty()
                        && !problem.slots().isEmpty()
                        && !problem.tables().isEmpty(),
                WhatIfRule.SOMETHING_MUST_BE_TO_PLACE,
                "There is no meeting that could be placed, no slot that can be booked, or no table.");
        long seconds = (long) outcomes() * wishes.timeLimitSeconds();
        Refusal.require(
                seconds <= MOST_SECONDS,
                WhatIfRule.QUESTION_MUST_BE_SHORT,
                "/timeLimitSeconds",
                outcomes() + " outcomes of " + wishes.timeLimitSeconds() + " seconds each are more than " + MOST_SECONDS
                        + " seconds: ask for fewer.");
        Map<UUID, Integer> slotsOf = new HashMap<>();
        problem.slots().forEach(slot -> slotsOf.merge(slot.sessionId(), 1, Integer::sum));
        for (int number = 0; number < scenarios.size(); number++) {
            requirePossible(scenarios.get(number), "/scenarios/" + number, slotsOf);
            requireLongEnough(scenarios.get(number), "/scenarios/" + number, problem.stretches(), slotMinutes);
        }
    }

    private static void requirePossible(Scenario scenario, String pointer, Map<UUID, Integer> slotsOf) {
        scenario.moreSlots().forEach((sessionId, more) -> {
            Integer present = slotsOf.get(sessionId);
            Refusal.require(
                    present != null,
                    WhatIfRule.SESSION_MUST_HAVE_BOOKABLE_SLOTS,
                    pointer + "/moreSlots",
                    "There is no session " + sessionId + " with slots that can still be booked.");
            Refusal.require(
                    present != null && present + more > 0,
                    WhatIfRule.SOME_SLOT_MUST_BE_LEFT,
                    pointer + "/moreSlots",
                    "Session " + sessionId + " has " + present + " slots that can still be booked.");
        });
    }

    private static void requireLongEnough(
            Scenario scenario, String pointer, List<Stretch> stretches, Set<Integer> slotMinutes) {
        Refusal.require(
                scenario.slotMinutes() == null || slotMinutes.size() == 1,
                WhatIfRule.SLOTS_MUST_BE_EQUALLY_LONG,
                pointer + "/slotMinutes",
                "The event's slots last " + slotMinutes + " minutes; only slots of one length can be drawn anew.");
        Integer longer = scenario.slotMinutes();
        List<Integer> moreSlots = scenario.moreSlots(stretches);
        int shortest = IntStream.range(0, stretches.size())
                .map(number -> stretches.get(number).slots() + moreSlots.get(number))
                .filter(slots -> slots > 0)
                .min()
                .orElse(0);
        Refusal.require(
                longer == null || shortest * slotMinutes.iterator().next() >= longer,
                WhatIfRule.SOME_SLOT_MUST_BE_LEFT,
                pointer + "/slotMinutes",
                "A session, or a part of it that another session leaves, is shorter than " + longer + " minutes.");
    }
}
