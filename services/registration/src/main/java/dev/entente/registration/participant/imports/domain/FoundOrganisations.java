package dev.entente.registration.participant.imports.domain;

import dev.entente.registration.organisation.domain.OrganisationDetails;
import dev.entente.registration.participant.domain.OrganisationSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Organisations by each of the ways in which a row may name one. */
public final class FoundOrganisations {
    private final Map<String, OrganisationSnapshot> byId = new HashMap<>();
    private final Map<String, OrganisationSnapshot> byExternalId = new HashMap<>();
    private final Map<String, OrganisationSnapshot> byName = new HashMap<>();

    /** @param preferred the best match for each name first */
    public FoundOrganisations(List<Entry> preferred) {
        preferred.forEach(this::add);
    }

    /** @param externalId only where it is the organiser's own number */
    public record Entry(
            OrganisationSnapshot snapshot,
            String name,
            @Nullable String externalId) {}

    public void add(Entry entry) {
        OrganisationSnapshot snapshot = entry.snapshot();
        byId.putIfAbsent(snapshot.organisationId().toString(), snapshot);
        if (entry.externalId() != null) {
            byExternalId.putIfAbsent(entry.externalId(), snapshot);
        }
        byName.putIfAbsent(key(entry.name(), snapshot.country(), snapshot.kind().name()), snapshot);
    }

    public Optional<OrganisationSnapshot> get(OrganisationReference reference) {
        if (reference.organisationId() != null) {
            return Optional.ofNullable(byId.get(reference.organisationId().toString()));
        }
        if (reference.externalId() != null) {
            return Optional.ofNullable(byExternalId.get(reference.externalId()));
        }
        OrganisationDetails details = reference.details();
        return details == null
                ? Optional.empty()
                : Optional.ofNullable(byName.get(
                        key(details.name(), details.country(), details.kind().name())));
    }

    private static String key(String name, String country, String kind) {
        return country + " " + kind + " " + name.toLowerCase(Locale.ROOT);
    }
}
