package dev.entente.reporting.report.adapter;

import dev.entente.reporting.report.domain.Figure;
import dev.entente.reporting.report.domain.OutcomeReport;
import dev.entente.reporting.report.domain.Question;
import dev.entente.reporting.report.domain.ScopedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Outcomes", description = "The numbers of a programme or an event as of a moment")
record OutcomeReportView(
        ScopeView scope,

        @Schema(description = "The recorded time as of which the numbers hold")
        Instant asOf,

        @Schema(
                description =
                        "Whether everything recorded by then has arrived, so that the answer stays the same for ever")
        boolean settled,

        @Schema(description = "The newest moment that is settled; absent while a service has not been heard of")
        @Nullable
        Instant reachedUpTo,

        @Schema(description = "Which projection answered") int generation,

        @Schema(description = "Each service's epoch: it rises when its database was restored")
        Map<String, Long> epochs,

        EventsView matchmakingEvents,

        List<FigureView> items) {

    @Schema(name = "OutcomesEvents", description = "The events in the scope")
    record EventsView(
            int total,

            @Schema(description = "Of these, how many were entered after they took place")
            long retrospective) {

        static EventsView of(List<ScopedEvent> events) {
            return new EventsView(
                    events.size(),
                    events.stream().filter(ScopedEvent::retrospective).count());
        }
    }

    static OutcomeReportView of(OutcomeReport report) {
        Question question = report.question();
        Map<String, ScopedEvent> events = report.events().stream()
                .collect(Collectors.toMap(event -> event.id().toString(), Function.identity()));
        return new OutcomeReportView(
                ScopeView.of(question.scope()),
                question.asOf(),
                report.settled(),
                report.settlement().upTo().orElse(null),
                question.generation(),
                report.settlement().epochs(),
                EventsView.of(report.events()),
                report.figures().stream()
                        .map((Figure figure) -> FigureView.of(figure, events))
                        .toList());
    }
}
