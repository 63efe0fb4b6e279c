package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.meeting.domain.HandOver;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.usecase.RepairTimetable.Repaired;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Repair", description = "What a repair changes; PUBLISHED when it took effect, else a proposal")
record RepairView(
        TimetableView timetable,

        @Schema(description = "Meetings that go from one place to another")
        List<ChangeView> moved,

        @Schema(description = "Meetings that waited and have a place")
        List<ChangeView> placed,

        @Schema(description = "Meetings that lose their place and wait for another")
        List<UUID> unscheduledMeetingIds,

        @Schema(description = "Meetings of those who do not come")
        List<UUID> cancelledMeetingIds,

        @Schema(description = "Meetings that a colleague takes over where they are")
        List<HandOver> handedOver,

        @Schema(description = "Accepted meetings for which nothing is free")
        List<UUID> waitingMeetingIds,

        @Schema(
                description =
                        "Whether it is proven that no repair that places as many moves fewer meetings; when the timetable "
                                + "says provenForItsHalls, with the halls as they were allotted")
        boolean fewestMoves) {

    @Schema(name = "RepairedPlace")
    record ChangeView(
            UUID meetingId,
            @Nullable UUID fromSlotId,
            @Nullable UUID fromTableId,
            UUID slotId,
            UUID tableId) {

        static ChangeView of(Placement placement) {
            return new ChangeView(
                    placement.meetingId(),
                    placement.fromSlotId(),
                    placement.fromTableId(),
                    placement.slotId(),
                    placement.tableId());
        }
    }

    static RepairView of(Repaired repaired) {
        return new RepairView(
                TimetableView.of(repaired.timetable()),
                changes(repaired, Placement::moves),
                changes(repaired, placement -> !placement.moves()),
                repaired.unscheduled(),
                repaired.cancelled(),
                repaired.handedOver(),
                repaired.waiting(),
                repaired.fewestMoves());
    }

    private static List<ChangeView> changes(Repaired repaired, Predicate<Placement> which) {
        return repaired.placements().stream().filter(which).map(ChangeView::of).toList();
    }
}
