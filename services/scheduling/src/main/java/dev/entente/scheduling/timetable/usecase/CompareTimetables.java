package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.Repair;
import dev.entente.scheduling.timetable.domain.RepairCase;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.domain.TimetableComparison;
import dev.entente.scheduling.timetable.domain.TimetableRule;
import dev.entente.scheduling.timetable.domain.TimetableSnapshot;
import dev.entente.scheduling.timetable.domain.TimetableStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The organiser holds a timetable against another of the event, or against things as they stand. */
@ApplicationScoped
public class CompareTimetables {
    private final Timetables timetables;
    private final TimetabledEvents events;
    private final Placements placements;

    CompareTimetables(Timetables timetables, TimetabledEvents events, Placements placements) {
        this.timetables = timetables;
        this.events = events;
        this.placements = placements;
    }

    /** @param withTimetableId absent: with things as they stand */
    public record Question(UUID timetableId, @Nullable UUID withTimetableId) {}

    public Uni<TimetableComparison> handle(Question question, Occasion occasion) {
        return timetables
                .get(question.timetableId(), occasion.actor())
                .chain(timetable -> base(question, timetable, occasion)
                        .chain(base -> placements
                                .all(question.timetableId())
                                .chain(other -> lost(timetable, other, occasion)
                                        .chain(lost -> events.calendar(
                                                        timetable.snapshot().matchmakingEventId())
                                                .map(calendar ->
                                                        TimetableComparison.of(calendar, base, other, lost))))));
    }

    /** What a proposed repair would leave without a place, as things stand. */
    private Uni<Set<UUID>> lost(Timetable timetable, List<Placement> placed, Occasion occasion) {
        TimetableSnapshot state = timetable.snapshot();
        Repair repair = state.wishes().repair();
        if (repair == null || state.status() != TimetableStatus.PROPOSED) {
            return Uni.createFrom().item(Set.of());
        }
        return events.terms(state.matchmakingEventId())
                .chain(terms -> events.problem(terms, occasion.now(), state.wishes()))
                .map(problem -> new RepairCase(problem, repair))
                .map(now -> Stream.concat(now.unscheduledBut(placed).stream(), now.cancelled().stream())
                        .collect(Collectors.toSet()));
    }

    private Uni<List<Placement>> base(Question question, Timetable timetable, Occasion occasion) {
        UUID with = question.withTimetableId();
        if (with == null) {
            return Uni.createFrom().item(List.of());
        }
        return timetables
                .get(with, occasion.actor())
                .invoke(other -> Refusal.require(
                        other.snapshot()
                                .matchmakingEventId()
                                .equals(timetable.snapshot().matchmakingEventId()),
                        TimetableRule.TIMETABLES_MUST_BE_OF_ONE_EVENT,
                        "?with",
                        "The two timetables belong to different matchmaking events."))
                .chain(() -> placements.all(with));
    }
}
