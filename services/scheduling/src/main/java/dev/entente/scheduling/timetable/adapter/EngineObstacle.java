package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.Obstacle;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.timetabling.model.SlotSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The engine's reason in an event's own terms. */
final class EngineObstacle {
    private final EngineProblem problem;
    private final Function<SlotSet, List<UUID>> slotIds;

    private EngineObstacle(EngineProblem problem, Function<SlotSet, List<UUID>> slotIds) {
        this.problem = problem;
        this.slotIds = slotIds;
    }

    EngineObstacle(EngineProblem problem) {
        this(problem, slots -> slots.slots().mapToObj(problem::slotId).toList());
    }

    /** Of the event under other circumstances: its slots may be others. */
    static EngineObstacle withoutSlots(EngineProblem problem) {
        return new EngineObstacle(problem, slots -> List.of());
    }

    /** Empty when there are none. */
    Optional<Obstacle> of(List<dev.entente.timetabling.reason.Obstacle> reasons) {
        return Obstacle.first(reasons.stream().map(this::of).toList());
    }

    Obstacle of(dev.entente.timetabling.reason.Obstacle reason) {
        return dependsOnHalls(reason) ? underItsPremise(named(reason)) : named(reason);
    }

    /** There is no timetable, and no smaller reason was found than the whole. */
    Obstacle unnamed(TimetableWishes wishes) {
        return underItsPremise(Obstacle.unnamed(wishes));
    }

    private Obstacle underItsPremise(Obstacle obstacle) {
        return problem.halls().count() > 1 ? obstacle.givenTheHalls() : obstacle;
    }

    private static boolean dependsOnHalls(dev.entente.timetabling.reason.Obstacle reason) {
        return switch (reason) {
            case dev.entente.timetabling.reason.Obstacle.NoCommonSlot none -> false;
            case dev.entente.timetabling.reason.Obstacle.TooManyMeetings many -> false;
            case dev.entente.timetabling.reason.Obstacle.TooFewSlots few -> false;
            case dev.entente.timetabling.reason.Obstacle.TooFewTables few -> true;
            case dev.entente.timetabling.reason.Obstacle.TooLittleTimeBetweenHalls little -> true;
            case dev.entente.timetabling.reason.Obstacle.TooCloselyTied tied -> true;
            case dev.entente.timetabling.reason.Obstacle.TooUneven uneven -> true;
        };
    }

    private Obstacle named(dev.entente.timetabling.reason.Obstacle reason) {
        return switch (reason) {
            case dev.entente.timetabling.reason.Obstacle.NoCommonSlot none ->
                new Obstacle(
                        kind(reason),
                        "A meeting has no slot"
                                + (problem.isBoundToSessions(none.meeting()) ? " in its sessions" : "")
                                + " at which both its participants are available and free.",
                        participants(none.participants()),
                        List.of(problem.meetingId(none.meeting())),
                        List.of(),
                        1);
            case dev.entente.timetabling.reason.Obstacle.TooManyMeetings many ->
                new Obstacle(
                        kind(reason),
                        "A participant has " + many.meetings() + " meetings and may have " + many.allowed() + ": "
                                + many.missing() + " too many.",
                        List.of(problem.participantId(many.participant())),
                        List.of(),
                        List.of(),
                        many.missing());
            case dev.entente.timetabling.reason.Obstacle.TooFewSlots few ->
                new Obstacle(
                        kind(reason),
                        "A participant has " + few.meetings().size() + " meetings" + bound(few.meetings()) + " for "
                                + few.slots().size() + " slots: " + few.missing() + " too many.",
                        List.of(problem.participantId(few.participant())),
                        meetings(few.meetings()),
                        slotIds.apply(few.slots()),
                        few.missing());
            case dev.entente.timetabling.reason.Obstacle.TooFewTables few ->
                new Obstacle(
                        kind(reason),
                        few.meetings().size() + " meetings" + bound(few.meetings()) + " must take place in "
                                + few.slots().size() + " slots, where the " + few.pool() + " have " + few.places()
                                + " places: " + few.missing() + " too few.",
                        List.of(),
                        meetings(few.meetings()),
                        slotIds.apply(few.slots()),
                        few.missing());
            case dev.entente.timetabling.reason.Obstacle.TooLittleTimeBetweenHalls little ->
                new Obstacle(
                        kind(reason),
                        "A participant has " + little.meetings() + " meetings in " + little.halls()
                                + " halls and needs " + little.travel() + " slots to go between them, but has only "
                                + little.slots() + " slots: " + little.missing() + " too few.",
                        List.of(problem.participantId(little.participant())),
                        List.of(),
                        List.of(),
                        little.missing());
            case dev.entente.timetabling.reason.Obstacle.TooCloselyTied tied ->
                new Obstacle(
                        kind(reason),
                        sentence(tied),
                        participants(concerned(tied)),
                        meetings(meetingsOf(tied)),
                        List.of(),
                        tied.slotsMissing());
            case dev.entente.timetabling.reason.Obstacle.TooUneven uneven -> Obstacle.fairness(uneven.fairness());
        };
    }

    /** Of so many meetings, how many could have more slots if nobody had said in which sessions they are to be. */
    private String bound(List<Integer> meetings) {
        long bound = meetings.stream().filter(problem::isBoundToSessions).count();
        return bound == 0 ? "" : " (" + bound + " of them bound to sessions)";
    }

    private static Obstacle.Kind kind(dev.entente.timetabling.reason.Obstacle reason) {
        return switch (reason) {
            case dev.entente.timetabling.reason.Obstacle.NoCommonSlot none -> Obstacle.Kind.NO_COMMON_SLOT;
            case dev.entente.timetabling.reason.Obstacle.TooManyMeetings many -> Obstacle.Kind.MEETING_LIMIT;
            case dev.entente.timetabling.reason.Obstacle.TooFewSlots few -> Obstacle.Kind.TOO_FEW_SLOTS;
            case dev.entente.timetabling.reason.Obstacle.TooFewTables few -> Obstacle.Kind.TOO_FEW_TABLES;
            case dev.entente.timetabling.reason.Obstacle.TooLittleTimeBetweenHalls little ->
                Obstacle.Kind.TOO_FEW_SLOTS;
            case dev.entente.timetabling.reason.Obstacle.TooCloselyTied tied -> Obstacle.Kind.TOO_CLOSELY_TIED;
            case dev.entente.timetabling.reason.Obstacle.TooUneven uneven -> Obstacle.Kind.FAIRNESS;
        };
    }

    private static String sentence(dev.entente.timetabling.reason.Obstacle.TooCloselyTied tied) {
        int concerned = concerned(tied).size();
        int waiting = tied.waiting().size();
        if (concerned == 0 && tied.pools().isEmpty()) {
            return (waiting == 1 ? "1 meeting" : waiting + " meetings")
                    + " cannot come after those that are to be over before, at the slots that each of them may have.";
        }
        String who = (concerned == 1 ? "1 participant" : concerned + " participants") + " with "
                + tied.meetings().size() + " meetings"
                + (tied.travelling().isEmpty() ? "" : ", with time to go from hall to hall,");
        String where = tied.pools().isEmpty() ? "" : " and the " + String.join(", ", tied.pools());
        String order = waiting == 0
                ? ""
                : ", with " + (waiting == 1 ? "1 meeting that comes" : waiting + " meetings that come")
                        + " after others,";
        return "There is no room for the meetings of " + who + where + order + " together. " + tied.remedy() + ".";
    }

    /** Also those that wait for others, and these. */
    private List<Integer> meetingsOf(dev.entente.timetabling.reason.Obstacle.TooCloselyTied tied) {
        return Stream.of(
                        tied.meetings().stream(),
                        tied.waiting().stream(),
                        tied.waiting().stream().flatMap(waiting -> problem.awaitedBy(waiting).stream()))
                .flatMap(each -> each)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Integer> concerned(dev.entente.timetabling.reason.Obstacle.TooCloselyTied tied) {
        return Stream.concat(tied.participants().stream(), tied.travelling().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<UUID> participants(List<Integer> numbers) {
        return numbers.stream().map(problem::participantId).toList();
    }

    private List<UUID> meetings(List<Integer> numbers) {
        return numbers.stream().map(problem::meetingId).toList();
    }
}
