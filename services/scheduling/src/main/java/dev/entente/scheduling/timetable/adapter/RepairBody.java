package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.adapter.TimetableBody.PaceBody;
import dev.entente.scheduling.timetable.adapter.TimetableBody.RestBody;
import dev.entente.scheduling.timetable.domain.Absence;
import dev.entente.scheduling.timetable.domain.Pace;
import dev.entente.scheduling.timetable.domain.PlaceChoice;
import dev.entente.scheduling.timetable.domain.Repair;
import dev.entente.scheduling.timetable.domain.StandIn;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.usecase.RepairTimetable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "RepairOrder",
        description =
                "What happened, naming 5,000 participants, slots and tables in all at most. With nothing said, meetings "
                        + "that cannot stay where they are get another place, and accepted ones that wait take what is "
                        + "free. When single meetings may be (`conditions`), the timetable that was published last says")
record RepairBody(
        @Schema(
                description = "Who is known not to come any more; their coming meetings are cancelled, which frees "
                        + "their slots, and they count as absent at all slots to come",
                maxItems = 5000)
        @Size(max = 5000)
        @Nullable
        Set<@NotNull UUID> missingParticipantIds,

        @Schema(description = "Who is late, or called away", maxItems = 1000) @Size(max = 1000) @Nullable
        List<@NotNull @Valid AbsenceBody> absences,

        @Schema(description = "Places at which nobody can meet from now on", maxItems = 50) @Size(max = 50) @Nullable
        List<@NotNull @Valid PlacesBody> closed,

        @Schema(description = "Closed places at which one can meet again", maxItems = 50) @Size(max = 50) @Nullable
        List<@NotNull @Valid PlacesBody> reopened,

        @Schema(
                description =
                        "Colleagues who take over meetings of those who are missing or absent, where they are; such "
                                + "a meeting is neither moved nor cancelled. Of several for one person, the first that is free then",
                maxItems = 1000)
        @Size(max = 1000)
        @Nullable
        List<@NotNull @Valid StandInBody> standIns,

        @Schema(
                description = "How many breaks fewer one more moved meeting must save; no meeting moves for breaks "
                        + "unless said")
        @DecimalMin("0.01")
        @Max(1000)
        @Nullable
        Double breaksPerMove,

        @Schema(description = "How many seconds the first answer is improved; 0 unless said", defaultValue = "0")
        @Min(0)
        @Max(5)
        @Nullable
        Integer improveSeconds,

        @Schema(description = "Of all chance in it", defaultValue = "1") @Nullable
        Long seed,

        @Schema(description = "Meetings that stay where they are as long as they can", maxItems = 1000)
        @Size(max = 1000)
        @Nullable
        Set<@NotNull UUID> lockedMeetingIds,

        @Schema(
                description =
                        "What every participant is granted within a session; what the published timetable grants unless said")
        @Valid
        @Nullable
        RestBody rest,

        @Schema(
                description =
                        "How many idle slots everybody needs within a session between meetings at tables in different halls; "
                                + "as many as the published timetable leaves unless said")
        @Min(0)
        @Max(10)
        @Nullable
        Integer travelSlots,

        @Schema(
                description =
                        "By participant id, what somebody is left instead of rest and travelSlots; who is not named "
                                + "is left what the published timetable leaves",
                maxProperties = 1000)
        @Size(max = 1000)
        @Nullable
        Map<@NotNull UUID, @NotNull @Valid PaceBody> ownPaces,

        @Schema(description = "Whether it takes effect at once; not unless said", defaultValue = "false") @Nullable
        Boolean publish,

        @Schema(description = "When it happened; required in a retrospective event, refused in a live one") @Nullable
        Instant occurredAt) {

    @Schema(name = "Absence", description = "Kept with the participant's availability once the repair takes effect")
    record AbsenceBody(
            @NotNull UUID participantId,

            @Schema(description = "At which it cannot come after all", maxItems = 500)
            @NotNull
            @Size(min = 1, max = 500)
            Set<@NotNull UUID> slotIds) {

        static AbsenceBody of(Absence absence) {
            return new AbsenceBody(absence.participantId(), absence.slotIds());
        }

        Absence absence() {
            return new Absence(participantId, slotIds);
        }
    }

    @Schema(
            name = "StandIn",
            description = "A participant of the same organisation, who becomes the party of the meeting")
    record StandInBody(
            @Schema(description = "Who stands in") @NotNull UUID participantId,

            @Schema(description = "Who is named among missingParticipantIds or absences") @NotNull
            UUID forParticipantId) {

        static StandInBody of(StandIn standIn) {
            return new StandInBody(standIn.participantId(), standIn.forParticipantId());
        }

        StandIn standIn() {
            return new StandIn(participantId, forParticipantId);
        }
    }

    @Schema(name = "PlaceChoice")
    record PlacesBody(
            @Schema(description = "One table; every table unless said") @Nullable
            UUID tableId,

            @Schema(
                    description = "Some slots; every slot that can still be booked unless said. Of table and slots at "
                            + "least one is named",
                    maxItems = 500)
            @Size(min = 1, max = 500)
            @Nullable
            Set<@NotNull UUID> slotIds) {

        static PlacesBody of(PlaceChoice choice) {
            return new PlacesBody(choice.tableId(), choice.slotIds().isEmpty() ? null : choice.slotIds());
        }

        PlaceChoice choice() {
            return new PlaceChoice(tableId, slotIds == null ? Set.of() : slotIds);
        }
    }

    RepairTimetable.Command toCommand(UUID matchmakingEventId) {
        Repair repair = new Repair(
                missingParticipantIds == null ? Set.of() : missingParticipantIds,
                absences == null
                        ? List.of()
                        : absences.stream().map(AbsenceBody::absence).toList(),
                choices(closed),
                choices(reopened),
                standIns == null
                        ? List.of()
                        : standIns.stream().map(StandInBody::standIn).toList(),
                breaksPerMove);
        TimetableWishes wishes = TimetableWishes.repairing(
                repair,
                improveSeconds == null ? 0 : improveSeconds,
                seed == null ? TimetableWishes.USUAL.seed() : seed,
                lockedMeetingIds == null ? Set.of() : lockedMeetingIds);
        return new RepairTimetable.Command(
                matchmakingEventId,
                wishes,
                new RepairTimetable.PaceChange(
                        new Pace(rest == null ? null : rest.rest(), travelSlots), PaceBody.paces(ownPaces)),
                repair,
                Boolean.TRUE.equals(publish),
                occurredAt);
    }

    private static List<PlaceChoice> choices(@Nullable List<PlacesBody> places) {
        return places == null
                ? List.of()
                : places.stream().map(PlacesBody::choice).toList();
    }
}
