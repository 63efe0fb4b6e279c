package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.timetable.domain.PlacedTimetable;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.RepairCase;
import dev.entente.scheduling.timetable.domain.RepairQuality;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.usecase.RepairTimetable.Command;
import dev.entente.scheduling.timetable.usecase.RepairTimetable.Repaired;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Keeps a repair that was found: as a proposal, or published in the same transaction. */
@ApplicationScoped
class KeepRepair {
    private final Timetables timetables;
    private final Placements placements;
    private final TakePlaces takePlaces;
    private final TellPublication tell;
    private final Outbox outbox;

    KeepRepair(
            Timetables timetables, Placements placements, TakePlaces takePlaces, TellPublication tell, Outbox outbox) {
        this.timetables = timetables;
        this.placements = placements;
        this.takePlaces = takePlaces;
        this.tell = tell;
        this.outbox = outbox;
    }

    Uni<Repaired> propose(Timetable.Started started, RepairCase now, PlacedTimetable placed, Occasion occasion) {
        Timetable timetable = started.timetable();
        List<Placement> changes = placed.changes();
        return tellProposed(started, placed, occasion)
                .chain(() -> timetables.add(timetable))
                .chain(() -> keepPlacements(timetable, changes))
                .replaceWith(new Repaired(
                        timetable,
                        changes,
                        now.unscheduledBut(changes),
                        now.cancelled(),
                        now.handedOverBut(changes),
                        now.waitingBut(changes),
                        movesFewest(placed)));
    }

    private Uni<Void> tellProposed(Timetable.Started started, PlacedTimetable placed, Occasion occasion) {
        return outbox.append(started.fact())
                .chain(() -> outbox.append(started.timetable().propose(placed.certificate(), occasion.now())));
    }

    /** One published timetable at a time: the one before is superseded before this one is written. */
    Uni<Repaired> publish(
            EventTerms terms,
            Timetable.Started started,
            PlacedTimetable placed,
            Command command,
            Instant occurredAt,
            Occasion occasion) {
        Timetable timetable = started.timetable();
        List<Placement> changes = placed.changes();
        return takePlaces
                .standStill(command.matchmakingEventId(), command.wishes(), occasion)
                .map(problem -> new RepairCase(problem, command.repair()))
                .invoke(RepairCase::requireClosable)
                .call(() -> tellProposed(started, placed, occasion))
                .invoke(() -> timetable.beginPublication(occurredAt, terms.retrospective()))
                .chain(now -> takePlaces
                        .repair(timetable, now, changes, occasion)
                        .call(() -> tell.handle(timetable, occasion))
                        .call(() -> timetables.add(timetable))
                        .call(() -> keepPlacements(timetable, changes))
                        .call(done -> placements.settle(timetable.snapshot().timetableId(), done.booked()))
                        .map(done -> done(timetable, now, placed, done)));
    }

    private static Repaired done(
            Timetable timetable, RepairCase now, PlacedTimetable placed, TakePlaces.Repaired done) {
        List<Placement> carriedOut = placed.changes().stream()
                .filter(placement -> done.booked().contains(placement.meetingId()))
                .toList();
        return new Repaired(
                timetable,
                carriedOut,
                done.unscheduled(),
                done.cancelled(),
                done.handedOver(),
                now.waitingBut(carriedOut),
                movesFewest(placed));
    }

    private static boolean movesFewest(PlacedTimetable placed) {
        RepairQuality quality = placed.certificate().repairQuality();
        return quality != null && quality.fewestMoves();
    }

    private Uni<Void> keepPlacements(Timetable timetable, List<Placement> changes) {
        return placements.keep(timetable.snapshot().timetableId(), changes);
    }
}
