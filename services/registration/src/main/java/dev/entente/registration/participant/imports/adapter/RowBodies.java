package dev.entente.registration.participant.imports.adapter;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.platform.message.MessageJson;
import dev.entente.platform.rule.Times;
import dev.entente.registration.organisation.domain.OrganisationDetails;
import dev.entente.registration.organisation.domain.Sectors;
import dev.entente.registration.participant.domain.ParticipationDetails;
import dev.entente.registration.participant.domain.PersonDetails;
import dev.entente.registration.participant.domain.Presence;
import dev.entente.registration.participant.imports.domain.ImportedRow;
import dev.entente.registration.participant.imports.domain.OrganisationReference;
import dev.entente.registration.participant.imports.domain.UploadedRow;
import dev.entente.registration.participant.imports.usecase.RowReader;
import dev.entente.registration.vocabulary.domain.OrganisationKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows as texts, and what the texts of a checked row mean. */
@ApplicationScoped
class RowBodies implements RowReader {
    static final List<String> COLUMNS = Arrays.stream(RowBody.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private final ObjectMapper json;

    RowBodies(MessageJson json) {
        this.json = json.mapper();
    }

    RowBody of(Map<String, String> values) {
        return json.convertValue(values, RowBody.class);
    }

    @Override
    public ImportedRow read(UploadedRow row) {
        RowBody body = of(row.values());
        return new ImportedRow(
                body.externalId(),
                organisation(body),
                new ParticipationDetails(
                        body.participationType(), Presence.valueOf(body.presence()), body.externalId()),
                new PersonDetails(body.firstName(), body.lastName(), body.email(), body.phone(), body.jobTitle()),
                Boolean.parseBoolean(body.approve()),
                Boolean.parseBoolean(body.invite()),
                body.occurredAt() == null ? null : Times.instant(body.occurredAt()));
    }

    private static OrganisationReference organisation(RowBody body) {
        return new OrganisationReference(
                body.organisationId() == null ? null : UUID.fromString(body.organisationId()),
                body.organisationExternalId(),
                details(body));
    }

    private static @Nullable OrganisationDetails details(RowBody body) {
        if (body.organisationName() == null || body.organisationKind() == null || body.organisationCountry() == null) {
            return null;
        }
        return new OrganisationDetails(
                body.organisationName(),
                OrganisationKind.valueOf(body.organisationKind()),
                Boolean.parseBoolean(body.organisationSme()),
                body.organisationCountry(),
                body.organisationRegion(),
                new Sectors(sectors(body.organisationSectors())),
                body.organisationExternalId());
    }

    private static List<String> sectors(@Nullable String told) {
        return told == null
                ? List.of()
                : Arrays.stream(told.split(";", -1)).map(String::strip).toList();
    }
}
