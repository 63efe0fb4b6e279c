package dev.entente.reporting.kpi.adapter;

import dev.entente.reporting.kpi.domain.Definition;
import dev.entente.reporting.kpi.domain.GroupKey;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Definition", description = "A versioned rule that turns facts into a number")
record DefinitionView(
        @Schema(description = "Name and version", examples = "bilateral-meetings.v1")
        String definition,

        String title,

        @Schema(description = "One sentence") String meaning,

        @Schema(description = "Where the rule comes from") String source,

        @Schema(description = "What is looked at", examples = "meeting")
        String subject,

        @Schema(description = "What is counted, each once", examples = "meetingId")
        String countDistinct,

        @Schema(description = "The moment that occurredFrom and occurredTo compare with")
        String datedBy,

        @Schema(description = "By what the number can be broken down")
        List<String> groupBy,

        @Schema(description = "SHA-256 of the definition file, as sha256sum prints it")
        String definitionHash,

        @Schema(description = "The definition file; only when one definition is asked for") @Nullable
        String text) {

    static DefinitionView inList(Definition definition) {
        return of(definition, null);
    }

    static DefinitionView whole(Definition definition) {
        return of(definition, definition.text());
    }

    private static DefinitionView of(Definition definition, @Nullable String text) {
        return new DefinitionView(
                definition.id(),
                definition.title(),
                definition.meaning(),
                definition.source(),
                definition.subject().word(),
                definition.countDistinct(),
                definition.datedBy(),
                definition.groupKeys().stream().map(GroupKey::word).sorted().toList(),
                definition.hash(),
                text);
    }
}
