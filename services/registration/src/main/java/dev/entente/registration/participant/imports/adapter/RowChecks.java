package dev.entente.registration.participant.imports.adapter;

import dev.entente.platform.rule.Times;
import dev.entente.registration.participant.imports.domain.ImportRule;
import dev.entente.registration.participant.imports.domain.RowError;
import dev.entente.registration.participant.imports.domain.UploadedRow;
import dev.entente.registration.vocabulary.domain.Countries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds everything that is wrong with rows as far as the file alone tells, all of it at once. */
@ApplicationScoped
class RowChecks {
    private final Validator validator;
    private final RowBodies bodies;

    RowChecks(Validator validator, RowBodies bodies) {
        this.validator = validator;
        this.bodies = bodies;
    }

    /** The same rows, each with what is wrong with it. */
    List<UploadedRow> check(List<UploadedRow> rows) {
        Set<String> seen = new HashSet<>();
        return rows.stream().map(row -> check(row, seen)).toList();
    }

    private UploadedRow check(UploadedRow row, Set<String> seen) {
        List<RowError> errors = new ArrayList<>(row.errors());
        RowBody body = bodies.of(row.values());
        validator.validate(body).stream()
                .map(RowChecks::error)
                .sorted(Comparator.comparing(RowError::column))
                .forEach(errors::add);
        checkOrganisation(body, errors);
        checkTime(row.values(), errors);
        if (body.externalId() != null && !seen.add(body.externalId())) {
            errors.add(RowError.of(
                    ImportRule.EXTERNAL_ID_MUST_BE_UNIQUE_IN_FILE,
                    "externalId",
                    "An earlier row of this file has this external id."));
        }
        return new UploadedRow(row.row(), row.values(), errors);
    }

    private static void checkOrganisation(RowBody body, List<RowError> errors) {
        boolean described = body.organisationName() != null
                && body.organisationKind() != null
                && body.organisationCountry() != null;
        if (body.organisationId() == null && body.organisationExternalId() == null && !described) {
            errors.add(RowError.of(
                    ImportRule.ORGANISATION_MUST_BE_NAMED,
                    "organisationName",
                    "Name the organisation by organisationId, by organisationExternalId, or by organisationName,"
                            + " organisationCountry and organisationKind."));
        }
        if (body.organisationCountry() != null && !Countries.areKnown(body.organisationCountry())) {
            errors.add(RowError.of(
                    ImportRule.COUNTRY_MUST_BE_KNOWN,
                    "organisationCountry",
                    "A country is an upper-case code of ISO 3166-1 alpha-2, or XK."));
        }
    }

    /** The form alone does not tell the thirtieth of February. */
    private static void checkTime(Map<String, String> values, List<RowError> errors) {
        String told = values.get("occurredAt");
        boolean formed = errors.stream().noneMatch(error -> error.column().equals("occurredAt"));
        if (told != null && formed) {
            try {
                Times.instant(told);
            } catch (DateTimeException noSuchTime) {
                errors.add(new RowError("occurredAt", "Pattern", "There is no such time."));
            }
        }
    }

    private static RowError error(ConstraintViolation<RowBody> violation) {
        return new RowError(
                violation.getPropertyPath().toString(),
                violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName(),
                violation.getMessage());
    }
}
