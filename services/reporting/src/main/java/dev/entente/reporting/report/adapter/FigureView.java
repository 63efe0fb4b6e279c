package dev.entente.reporting.report.adapter;

import dev.entente.reporting.kpi.domain.GroupKey;
import dev.entente.reporting.report.domain.Figure;
import dev.entente.reporting.report.domain.ScopedEvent;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "OutcomesFigure", description = "One number with its definition")
record FigureView(
        @Schema(examples = "bilateral-meetings.v1") String definition,

        @Schema(description = "SHA-256 of the definition file")
        String definitionHash,

        String title,

        long value,

        @Schema(description = "Whether the groups add up to the value")
        boolean additive,

        @Schema(description = "How many messages stand behind the value")
        long supportingFacts,

        @Schema(
                description =
                        "The value broken down; absent when that was not asked for, or the definition has no such groups")
        @Nullable
        List<GroupView> groups) {

    @Schema(name = "OutcomesGroup")
    record GroupView(GroupKeyView key, long value, long supportingFacts) {}

    /** One of four shapes, by what the number is broken down. */
    @Schema(name = "OutcomesGroupKey", description = "An event, a kind, a country or an unordered pair of countries")
    record GroupKeyView(
            @Nullable String matchmakingEventId,

            @Schema(description = "The event's name, where its facts have arrived") @Nullable
            String name,

            @Nullable String kind,

            @Nullable String country,

            @Nullable List<String> countries) {

        static GroupKeyView of(GroupKey key, String name, Map<String, ScopedEvent> events) {
            return switch (key) {
                case EVENT -> {
                    ScopedEvent event = events.get(name);
                    yield new GroupKeyView(name, event == null ? null : event.name(), null, null, null);
                }
                case KIND -> new GroupKeyView(null, null, name, null, null);
                case COUNTRY -> new GroupKeyView(null, null, null, name, null);
                case COUNTRY_PAIR -> new GroupKeyView(null, null, null, null, List.of(name.split("-", 2)));
            };
        }
    }

    static FigureView of(Figure figure, Map<String, ScopedEvent> events) {
        GroupKey key = figure.groupedBy();
        return new FigureView(
                figure.definition().id(),
                figure.definition().hash(),
                figure.definition().title(),
                figure.value(),
                figure.additive(),
                figure.supportingFacts(),
                key == null ? null : groups(key, figure, events));
    }

    private static List<GroupView> groups(GroupKey key, Figure figure, Map<String, ScopedEvent> events) {
        return figure.groups().stream()
                .map(group -> new GroupView(
                        GroupKeyView.of(key, group.name(), events), group.value(), group.supportingFacts()))
                .toList();
    }
}
