package dev.entente.scheduling.timetable.adapter;

import static java.util.Objects.requireNonNull;

import dev.entente.scheduling.timetable.domain.EventSessions;
import dev.entente.scheduling.timetable.domain.Scenario;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Stretch;
import dev.entente.timetabling.whatif.Variation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Scenarios in the engine's terms, which knows pools and stretches, and what they are called in the organiser's. */
final class EngineScenarios {
    private final List<UUID> sessionIds;
    private final List<Stretch> stretches;
    private final EventSessions sessions;
    private final List<dev.entente.timetabling.whatif.Scenario> inNumbers = new ArrayList<>();
    private final Map<dev.entente.timetabling.whatif.Scenario, String> sentences = new HashMap<>();

    EngineScenarios(List<Scenario> scenarios, TimetableProblem problem, EventSessions sessions) {
        this.sessionIds = problem.sessionIds();
        this.stretches = problem.stretches();
        this.sessions = sessions;
        sentences.put(dev.entente.timetabling.whatif.Scenario.asItIs(), Scenario.AS_IT_IS);
        for (Scenario scenario : scenarios) {
            inNumbers.add(inNumbers(scenario));
            sentences.put(inNumbers.getLast(), scenario.sentence(sessionIds, sessions));
        }
    }

    private dev.entente.timetabling.whatif.Scenario inNumbers(Scenario scenario) {
        List<Variation> variations = new ArrayList<>();
        if (scenario.moreTables() != 0) {
            variations.add(new Variation.Tables(EngineProblem.ON_SITE, scenario.moreTables()));
        }
        if (scenario.moreRooms() != 0) {
            variations.add(new Variation.Tables(EngineProblem.ONLINE, scenario.moreRooms()));
        }
        List<Integer> moreSlots = scenario.moreSlots(stretches);
        // from the last one on: a stretch that loses all its slots is none, and those after it are counted anew
        for (int stretch = stretches.size() - 1; stretch >= 0; stretch--) {
            if (moreSlots.get(stretch) != 0) {
                variations.add(new Variation.Slots(stretch, moreSlots.get(stretch)));
            }
        }
        Integer minutes = scenario.slotMinutes();
        if (minutes != null) {
            variations.add(
                    new Variation.SlotLength(sessions.slotMinutes().iterator().next(), minutes));
        }
        if (scenario.noShowShare() > 0) {
            variations.add(new Variation.NoShows(scenario.noShowShare()));
        }
        return new dev.entente.timetabling.whatif.Scenario(variations, scenario.draws());
    }

    /** In their order, without the event as it is. */
    List<dev.entente.timetabling.whatif.Scenario> inNumbers() {
        return inNumbers;
    }

    /** Of one of them, or of the event as it is. */
    String sentence(dev.entente.timetabling.whatif.Scenario scenario) {
        return requireNonNull(sentences.get(scenario));
    }
}
