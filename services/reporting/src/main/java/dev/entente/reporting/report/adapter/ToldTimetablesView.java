package dev.entente.reporting.report.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.reporting.report.domain.SupportingFact;
import dev.entente.reporting.report.domain.ToldTimetable;
import dev.entente.reporting.report.usecase.ListTimetables;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ToldTimetables", description = "A page of timetables, each with the message that says how good it is")
record ToldTimetablesView(
        ScopeView scope,

        @Schema(description = "The recorded time of which all pages speak")
        Instant asOf,

        boolean settled,

        int generation,

        List<TimetableView> items,

        Page.PageInfo page) {

    @Schema(name = "ToldTimetable")
    record TimetableView(
            UUID timetableId,
            UUID matchmakingEventId,
            String status,
            String method,

            @Schema(description = "The earlier timetable that it brought back, if it did") @Nullable
            UUID restoresTimetableId,

            @Schema(description = "How good it is, with its bounds") @Nullable
            QualityView certificate,

            @Schema(description = "Present when INFEASIBLE: what stood in the way") @Nullable
            String obstacle,

            @Schema(
                    description =
                            "Whether meetings were allotted to halls before the search: bounds, optimal and obstacle are then "
                                    + "proven for the halls as they were allotted, and say nothing of others")
            boolean provenForItsHalls,

            @Schema(description = "Meetings that got their places by publication")
            int publishedMeetings,

            @Schema(description = "Meetings that publication left as they were")
            int overtakenMeetings,

            @Schema(description = "The message that says all this")
            SupportingFact fact) {

        static TimetableView of(ToldTimetable told) {
            ToldTimetable.Quality certificate = told.certificate();
            return new TimetableView(
                    told.timetableId(),
                    told.matchmakingEventId(),
                    told.status(),
                    told.method(),
                    told.restoresTimetableId(),
                    certificate == null ? null : QualityView.of(certificate),
                    told.obstacle(),
                    told.provenForItsHalls(),
                    told.publishedMeetings(),
                    told.overtakenMeetings(),
                    told.fact());
        }
    }

    @Schema(name = "TimetableQuality")
    record QualityView(
            @Schema(description = "Meetings that asked for a place")
            int requested,

            @Schema(description = "Meetings that got one") int placed,

            @Schema(description = "No timetable could place more")
            int placedBound,

            @Schema(description = "Idle runs between two meetings of one participant within a session")
            int breaks,

            @Schema(description = "No timetable of all these meetings could have fewer")
            int breaksLowerBound,

            @Schema(description = "Whether it is proven that no timetable is better")
            boolean optimal,

            @Schema(description = "By how many breaks the participant with most differs from the one with fewest")
            @Nullable
            Integer fairness,

            @Schema(description = "Slots that participants wait between two meetings, added up") @Nullable
            Integer idleSlots,

            @Schema(description = "What the placed meetings are worth; present when they were chosen") @Nullable
            Long placedWeight,

            @Schema(description = "No timetable could place more worth; present when they were chosen") @Nullable
            Long placedWeightBound,

            @Schema(description = "How close it comes to the targets; present when there were any")
            ToldTimetable.@Nullable Targets targets,

            @Schema(
                    description =
                            "Who has most breaks, ten at most, and how many of them each would have even if everybody else came "
                                    + "whenever it suits; absent when nobody has one")
            ToldTimetable.@Nullable WorstOff worstOff,

            @Schema(
                    description =
                            "Of a repair: breaks had nothing happened, meetings that move, and whether fewer moves are ruled out")
            ToldTimetable.@Nullable RepairQuality repair,

            @Schema(description = "When the first timetable of this many meetings was found") @Nullable
            Double firstSeconds,

            @Schema(description = "When this one was found") @Nullable
            Double bestSeconds,

            @Schema(description = "Computing time") double seconds) {

        static QualityView of(ToldTimetable.Quality quality) {
            return new QualityView(
                    quality.requested(),
                    quality.placed(),
                    quality.placedBound(),
                    quality.breaks(),
                    quality.breaksLowerBound(),
                    quality.optimal(),
                    quality.fairness(),
                    quality.idleSlots(),
                    quality.placedWeight(),
                    quality.placedWeightBound(),
                    quality.targets(),
                    quality.worstOff(),
                    quality.repair(),
                    quality.firstSeconds(),
                    quality.bestSeconds(),
                    quality.seconds());
        }
    }

    static ToldTimetablesView of(ListTimetables.Found found) {
        return new ToldTimetablesView(
                ScopeView.of(found.question().scope()),
                found.question().asOf(),
                found.settled(),
                found.question().generation(),
                found.timetables().items().stream().map(TimetableView::of).toList(),
                found.timetables().page());
    }
}
