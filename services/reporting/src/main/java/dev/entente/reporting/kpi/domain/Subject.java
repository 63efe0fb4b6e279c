package dev.entente.reporting.kpi.domain;

import static dev.entente.reporting.kpi.domain.FieldType.NUMBER;
import static dev.entente.reporting.kpi.domain.FieldType.PRESENCE;
import static dev.entente.reporting.kpi.domain.FieldType.TEXT;
import static dev.entente.reporting.kpi.domain.FieldType.TRUTH;
import static dev.entente.reporting.kpi.domain.GroupKey.COUNTRY;
import static dev.entente.reporting.kpi.domain.GroupKey.COUNTRY_PAIR;
import static dev.entente.reporting.kpi.domain.GroupKey.EVENT;
import static dev.entente.reporting.kpi.domain.GroupKey.KIND;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a definition may look at, and the words it may use of it. The first thing that may be counted is its identity. */
@SuppressWarnings("ImmutableEnumChecker") // its collections are made by List.of and its like
public enum Subject {
    MEETING(
            "meeting",
            List.of("meetingId"),
            Map.of(
                    "status", TEXT,
                    "attendance", TEXT,
                    "kind", TEXT,
                    "presumed", TRUTH,
                    "decidedByOrganiser", TRUTH,
                    "everScheduled", TRUTH,
                    "slot", PRESENCE),
            Set.of("requestedAt", "slotStartsAt"),
            Set.of(EVENT, KIND, COUNTRY, COUNTRY_PAIR),
            true),
    AGREEMENT(
            "agreement",
            List.of("agreementId"),
            Map.of(
                    "type", TEXT,
                    "state", TEXT,
                    "kind", TEXT,
                    "disputed", TRUTH,
                    "unsupported", TRUTH,
                    "verified", TRUTH,
                    "evidenceDocuments", PRESENCE,
                    "signedOn", PRESENCE,
                    "endedOn", PRESENCE),
            Set.of("reportedAt", "confirmedAt", "signedOn"),
            Set.of(EVENT, KIND, COUNTRY, COUNTRY_PAIR),
            true),
    OUTCOME(
            "outcome",
            List.of("outcomeId", "meetingId", "participantId", "organisationId"),
            Map.of("result", TEXT, "round", NUMBER),
            Set.of("toldAt"),
            Set.of(EVENT, COUNTRY),
            false),
    PARTICIPATION(
            "participation",
            List.of("participantId", "organisationId", "country"),
            Map.of(
                    "status", TEXT,
                    "organisationKind", TEXT,
                    "presence", TEXT,
                    "participationType", TEXT,
                    "country", TEXT,
                    "everApproved", TRUTH,
                    "heldMeetings", PRESENCE),
            Set.of("appliedAt", "firstHeldMeetingAt"),
            Set.of(EVENT, KIND, COUNTRY),
            false),
    PARTNERSHIP(
            "partnership",
            List.of("partnershipId"),
            Map.of("members", PRESENCE, "targetCountries", PRESENCE),
            Set.of("addedAt"),
            Set.of(COUNTRY),
            true),
    PARTNERSHIP_MEMBERSHIP(
            "partnership-membership",
            List.of("organisationId", "partnershipId"),
            Map.of("organisationKind", TEXT, "country", TEXT),
            Set.of("addedAt"),
            Set.of(KIND, COUNTRY),
            true),
    MATCHMAKING_EVENT(
            "matchmaking-event",
            List.of("matchmakingEventId"),
            Map.of("phase", TEXT, "country", TEXT, "retrospective", TRUTH),
            Set.of("createdAt"),
            Set.of(EVENT, COUNTRY),
            false),
    ORGANISATION(
            "organisation",
            List.of("organisationId"),
            Map.of("kind", TEXT, "country", TEXT, "sme", TRUTH, "region", PRESENCE),
            Set.of("registeredAt"),
            Set.of(KIND, COUNTRY),
            false);

    private final String word;
    private final List<String> countable;
    private final Map<String, FieldType> fields;
    private final Set<String> moments;
    private final Set<GroupKey> groupKeys;
    private final boolean severalCountries;

    Subject(
            String word,
            List<String> countable,
            Map<String, FieldType> fields,
            Set<String> moments,
            Set<GroupKey> groupKeys,
            boolean severalCountries) {
        this.word = word;
        this.countable = countable;
        this.fields = fields;
        this.moments = moments;
        this.groupKeys = groupKeys;
        this.severalCountries = severalCountries;
    }

    public static Optional<Subject> of(String word) {
        return Arrays.stream(values())
                .filter(subject -> subject.word.equals(word))
                .findFirst();
    }

    public String word() {
        return word;
    }

    public List<String> countable() {
        return countable;
    }

    public Map<String, FieldType> fields() {
        return fields;
    }

    public Set<String> moments() {
        return moments;
    }

    public Set<GroupKey> groupKeys() {
        return groupKeys;
    }

    /** Partnerships belong to a programme and to no event. */
    public boolean hasEvents() {
        return this != PARTNERSHIP && this != PARTNERSHIP_MEMBERSHIP;
    }

    /** Whether each value of what is counted lies in exactly one group of this key. */
    public boolean liesInOneGroup(String counted, GroupKey key) {
        boolean countsGroupsThemselves = key == COUNTRY && counted.equals("country");
        boolean countsIdentity = counted.equals(countable.get(0)) && this != PARTNERSHIP_MEMBERSHIP;
        boolean severalGroups = severalCountries && (key == COUNTRY || key == COUNTRY_PAIR);
        return countsGroupsThemselves || (countsIdentity && !severalGroups);
    }
}
