package dev.entente.scheduling.timetable.domain;

import dev.entente.platform.rule.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wished of single meetings; who is not named may be at any time. */
public record Conditions(Map<UUID, MeetingCondition> ofMeetings) {
    public static final Conditions NONE = new Conditions(Map.of());

    /** How many sessions and meetings they may name in all. */
    public static final int MOST_NAMED = 5_000;

    private static final String POINTER = "/conditions";

    public Conditions {
        ofMeetings = Map.copyOf(ofMeetings);
    }

    public boolean areNone() {
        return ofMeetings.isEmpty();
    }

    public boolean nameSessions() {
        return named(MeetingCondition::sessionIds).findAny().isPresent();
    }

    /** Refuses what no timetable could keep. */
    public void requireSense() {
        long named = named(MeetingCondition::sessionIds).count()
                + named(MeetingCondition::afterMeetingIds).count();
        Refusal.require(
                named <= MOST_NAMED,
                TimetableRule.CONDITIONS_MUST_NAME_FEWER,
                POINTER,
                "They name " + named + " sessions and meetings; " + MOST_NAMED + " is the most.");
        List<UUID> circle = circle();
        if (!circle.isEmpty()) {
            throw new Refusal(
                            TimetableRule.ORDER_MUST_BE_POSSIBLE,
                            circle.size() == 1
                                    ? "The meeting " + circle.getFirst() + " waits for itself."
                                    : circle.size()
                                            + " meetings wait in a circle, each for the next one and the last for the first.")
                    .at(POINTER)
                    .with("meetingIds", circle);
        }
    }

    /** @param known all sessions of the event */
    public void requireSessions(Set<UUID> known) {
        named(MeetingCondition::sessionIds)
                .filter(Predicate.not(known::contains))
                .min(Comparator.naturalOrder())
                .ifPresent(unknown -> {
                    throw new Refusal(
                                    TimetableRule.SESSION_MUST_BE_OF_THE_EVENT,
                                    "The matchmaking event has no session " + unknown + ".")
                            .at(pointerTo(MeetingCondition::sessionIds, unknown)
                                    .map(pointer -> pointer + "/sessionIds")
                                    .orElse(POINTER));
                });
    }

    /** Where a meeting is named: as one that has a condition, or as one that others wait for. */
    String pointerTo(UUID meetingId) {
        return ofMeetings.containsKey(meetingId)
                ? POINTER
                : pointerTo(MeetingCondition::afterMeetingIds, meetingId)
                        .map(pointer -> pointer + "/afterMeetingIds")
                        .orElse(POINTER);
    }

    private Optional<String> pointerTo(Function<MeetingCondition, Set<UUID>> part, UUID named) {
        return ofMeetings.entrySet().stream()
                .filter(each -> part.apply(each.getValue()).contains(named))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .map(meetingId -> POINTER + "/" + meetingId);
    }

    /** Those that have conditions and those that they wait for. */
    Set<UUID> namedMeetingIds() {
        return Stream.concat(ofMeetings.keySet().stream(), named(MeetingCondition::afterMeetingIds))
                .collect(Collectors.toSet());
    }

    private Stream<UUID> named(Function<MeetingCondition, Set<UUID>> part) {
        return ofMeetings.values().stream().map(part).flatMap(Set::stream);
    }

    /** Meetings of which each waits for the next, and the last for the first; none, when each has its turn. */
    private List<UUID> circle() {
        Set<UUID> waiting = waitingForever();
        List<UUID> way = new ArrayList<>();
        Optional<UUID> next = waiting.stream().min(Comparator.naturalOrder());
        while (next.isPresent() && !way.contains(next.get())) {
            way.add(next.get());
            next = after(next.get()).filter(waiting::contains).min(Comparator.naturalOrder());
        }
        return next.map(again -> way.subList(way.indexOf(again), way.size())).orElse(List.of());
    }

    /** Each of them waits for at least one other of them. */
    private Set<UUID> waitingForever() {
        Set<UUID> waiting = new HashSet<>(ofMeetings.keySet());
        boolean fewer = true;
        while (fewer) {
            fewer = waiting.removeIf(meetingId -> after(meetingId).noneMatch(waiting::contains));
        }
        return waiting;
    }

    private Stream<UUID> after(UUID meetingId) {
        MeetingCondition condition = ofMeetings.get(meetingId);
        return condition == null ? Stream.of() : condition.afterMeetingIds().stream();
    }
}
