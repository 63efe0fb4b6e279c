package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.time.Ids;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.calendar.domain.Occurrence;
import dev.entente.scheduling.meeting.domain.HandOver;
import dev.entente.scheduling.timetable.domain.Colleague;
import dev.entente.scheduling.timetable.domain.Obstacle;
import dev.entente.scheduling.timetable.domain.Pace;
import dev.entente.scheduling.timetable.domain.Paces;
import dev.entente.scheduling.timetable.domain.PlacedTimetable;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.Repair;
import dev.entente.scheduling.timetable.domain.RepairCase;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.domain.TimetableMethod;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableRule;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.usecase.TimetableComputations.Assignment;
import dev.entente.scheduling.timetable.usecase.TimetableComputations.Course;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The desk puts the timetable right at once: whoever cannot stay gets another place, whoever waits takes what is free, and as
 * few others as possible move. It is proposed and, if asked, published in the same transaction.
 */
@ApplicationScoped
public class RepairTimetable {
    private final Timetables timetables;
    private final TimetabledEvents events;
    private final KnownNames knownNames;
    private final TimetableComputations computations;
    private final KeepRepair keep;
    private final Ids ids;

    RepairTimetable(
            Timetables timetables,
            TimetabledEvents events,
            KnownNames knownNames,
            TimetableComputations computations,
            KeepRepair keep,
            Ids ids) {
        this.timetables = timetables;
        this.events = events;
        this.knownNames = knownNames;
        this.computations = computations;
        this.keep = keep;
        this.ids = ids;
    }

    /** What the repair leaves between meetings; what is absent is as in the published timetable. */
    public record PaceChange(Pace everybodys, Map<UUID, Pace> own) {

        private Paces in(TimetableWishes before) {
            return before.paces().changed(everybodys, own);
        }
    }

    /** @param wishes with a repair */
    public record Command(
            UUID matchmakingEventId,
            TimetableWishes wishes,
            PaceChange pace,
            Repair repair,
            boolean publish,
            @Nullable Instant occurredAt) {

        /** Conditions are those of what was published last; what an earlier timetable said of meetings that stayed then is over. */
        Command asPublished(Optional<TimetableWishes> published) {
            TimetableWishes before = published.orElse(wishes);
            TimetableWishes asBefore = wishes.keepingTo(pace.in(before), before.conditions());
            return new Command(matchmakingEventId, asBefore, pace, repair, publish, occurredAt);
        }
    }

    /**
     * What the repair does.
     *
     * @param placements meetings that get a place or another one
     * @param unscheduled meetings that lose theirs and wait
     * @param cancelled meetings of those who do not come
     * @param handedOver meetings that colleagues take over where they are
     * @param waiting accepted meetings for which nothing was free
     * @param fewestMoves whether it is proven that none moves fewer
     */
    public record Repaired(
            Timetable timetable,
            List<Placement> placements,
            List<UUID> unscheduled,
            List<UUID> cancelled,
            List<HandOver> handedOver,
            List<UUID> waiting,
            boolean fewestMoves) {}

    public Uni<Repaired> handle(Command command, Occasion occasion) {
        return events.terms(command.matchmakingEventId())
                .invoke(terms -> terms.requireOrganiser(occasion.actor()))
                .invoke(terms -> terms.requirePhaseFor(Activity.MAKE_TIMETABLE))
                .invoke(terms -> command.repair().requireFew())
                .call(() -> requireKnown(command))
                .chain(terms -> timetables
                        .publishedWishes(command.matchmakingEventId())
                        .map(command::asPublished)
                        .chain(order -> repair(terms, order, occasion)));
    }

    private Uni<Repaired> repair(EventTerms terms, Command order, Occasion occasion) {
        return events.problem(terms, occasion.now(), order.wishes())
                .chain(problem -> repair(terms, problem, order, occasion));
    }

    private Uni<Void> requireKnown(Command command) {
        return knownNames
                .require(command.matchmakingEventId(), command.wishes())
                .chain(() -> knownNames.requireOfOwnPace(
                        command.matchmakingEventId(), command.pace().own().keySet()))
                .chain(() -> knownNames.requireParticipants(
                        command.matchmakingEventId(),
                        command.repair().participantIds(),
                        unknown -> unknown.stream().allMatch(command.repair().missingParticipantIds()::contains)
                                ? "/missingParticipantIds"
                                : "/absences"))
                .chain(() -> events.colleagues(
                        command.matchmakingEventId(), command.repair().colleagueIds()))
                .invoke(known -> command.repair()
                        .requireColleagues(known.stream()
                                .collect(Collectors.toMap(Colleague::participantId, Function.identity()))))
                .replaceWithVoid();
    }

    private Uni<Repaired> repair(EventTerms terms, TimetableProblem problem, Command command, Occasion occasion) {
        new RepairCase(problem, command.repair()).requireSense();
        Optional<Obstacle> obstacle = problem.obstacle();
        if (obstacle.isPresent()) {
            throw new Refusal(
                    TimetableRule.REPAIR_MUST_BE_POSSIBLE, obstacle.get().sentence());
        }
        Instant occurredAt = Occurrence.of(terms, command.occurredAt(), occasion.now(), null);
        Assignment assignment =
                new Assignment(problem, TimetableMethod.FEWEST_MOVES, command.wishes(), Optional.empty());
        return computations
                .computeNow(command.matchmakingEventId(), assignment)
                .map(RepairTimetable::placed)
                .chain(placed -> keep(terms, problem, placed, command, occurredAt, occasion));
    }

    private static PlacedTimetable placed(Course course) {
        if (course instanceof Course.Placed placed) {
            return placed.timetable();
        }
        throw new IllegalStateException("A repair ended as " + course);
    }

    private Uni<Repaired> keep(
            EventTerms terms,
            TimetableProblem problem,
            PlacedTimetable placed,
            Command command,
            Instant occurredAt,
            Occasion occasion) {
        Timetable.Order order = new Timetable.Order(
                TimetableMethod.FEWEST_MOVES,
                command.wishes(),
                command.publish(),
                occasion.actor().accountId());
        Timetable.Started started = Timetable.start(ids.get(), terms, order, occurredAt, occasion.now());
        return command.publish()
                ? keep.publish(terms, started, placed, command, occurredAt, occasion)
                : keep.propose(started, new RepairCase(problem, command.repair()), placed, occasion);
    }
}
