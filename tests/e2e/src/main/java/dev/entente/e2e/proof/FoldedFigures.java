package dev.entente.e2e.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Each total computed from the folded topics, the definitions written out once more in plain Java. */
public final class FoldedFigures {
    private static final Set<String> COOPERATION =
            Set.of("BUSINESS_COOPERATION", "TECHNOLOGY_TRANSFER", "COLLABORATION_PROJECT");
    private final TopicFold fold;
    private final String programmeId;
    private final Set<String> european;

    private FoldedFigures(TopicFold fold, String programmeId, Set<String> european) {
        this.fold = fold;
        this.programmeId = programmeId;
        this.european = european;
    }

    /** @param european country codes that count as European, as data */
    public static Figures of(TopicFold fold, String programmeId, Set<String> european) {
        return new FoldedFigures(fold, programmeId, european).figures();
    }

    private Figures figures() {
        Map<String, Long> numbers = new TreeMap<>();
        events(numbers);
        partnerships(numbers);
        meetings(numbers);
        agreements(numbers);
        participations(numbers);
        numbers.put(
                "outcomes.v1", (long) ofProgramme("entente.agreements.outcomes").size());
        return new Figures(numbers);
    }

    private void events(Map<String, Long> numbers) {
        Predicate<JsonNode> begun =
                is("phase", "RUNNING").or(is("phase", "FOLLOW_UP")).or(is("phase", "ARCHIVED"));
        numbers.put("matchmaking-events.v1", count(ofProgramme("entente.registration.matchmaking-events"), begun));
    }

    private void partnerships(Map<String, Long> numbers) {
        List<JsonNode> all = ofProgramme("entente.registration.programmes").stream()
                .flatMap(programme -> stream(programme.path("partnerships")))
                .toList();
        numbers.put("partnerships.v1", (long) all.size());
        numbers.put(
                "cluster-organisations.v1",
                distinct(
                        all.stream()
                                .flatMap(partnership -> stream(partnership.path("members")))
                                .filter(is("kind", "CLUSTER")),
                        "/organisationId"));
    }

    private void meetings(Map<String, Long> numbers) {
        List<JsonNode> all = ofProgramme("entente.scheduling.meetings");
        Predicate<JsonNode> scheduled = is("status", "SCHEDULED");
        numbers.put("meeting-requests.v1", (long) all.size());
        numbers.put("scheduled-meetings.v1", count(all, scheduled));
        numbers.put("bilateral-meetings.v1", count(all, FoldedFigures::held));
        numbers.put(
                "bilateral-meetings-incl-disputed.v1",
                count(all, scheduled.and(is("attendance", "HELD").or(is("attendance", "DISPUTED")))));
        numbers.put(
                "presumed-held-meetings.v1",
                count(all, meeting -> held(meeting) && meeting.path("presumed").asBoolean()));
        numbers.put(
                "reported-held-meetings.v1",
                count(all, meeting -> held(meeting) && !meeting.path("presumed").asBoolean()));
    }

    private void agreements(Map<String, Long> numbers) {
        List<JsonNode> all = ofProgramme("entente.agreements.agreements");
        Predicate<JsonNode> signed = is("state", "ESTABLISHED").or(is("state", "ENDED"));
        Predicate<JsonNode> counts = signed.or(is("state", "CONFIRMED"))
                .and(agreement -> !agreement.path("disputed").asBoolean()
                        && !agreement.path("unsupported").asBoolean());
        Predicate<JsonNode> cooperation =
                agreement -> COOPERATION.contains(agreement.path("type").asText());
        Predicate<JsonNode> proven = agreement -> agreement.path("verified").asBoolean()
                && !agreement.path("evidenceDocuments").isEmpty();
        numbers.put("reported-agreements.v1", (long) all.size());
        numbers.put("agreements-initiated-or-established.v1", count(all, counts));
        numbers.put("cooperation-cases.v1", count(all, counts.and(signed.or(cooperation))));
        numbers.put("formal-agreements.v1", count(all, counts.and(signed).and(proven)));
        numbers.put("business-cooperation-cases.v1", count(all, counts.and(is("type", "BUSINESS_COOPERATION"))));
        numbers.put("memoranda.v1", count(all, counts.and(is("type", "MEMORANDUM_OF_UNDERSTANDING"))));
        numbers.put("collaboration-projects.v1", count(all, counts.and(is("type", "COLLABORATION_PROJECT"))));
    }

    private void participations(Map<String, Long> numbers) {
        Set<String> met = new HashSet<>();
        ofProgramme("entente.scheduling.meetings").stream()
                .filter(FoldedFigures::held)
                .forEach(meeting -> {
                    met.add(meeting.at("/requester/participantId").asText());
                    met.add(meeting.at("/receiver/participantId").asText());
                });
        List<JsonNode> counted = ofProgramme("entente.registration.participants").stream()
                .filter(participant -> participant.path("everApproved").asBoolean())
                .filter(participant ->
                        met.contains(participant.path("participantId").asText()))
                .toList();
        List<String> inEurope = countries(counted, european::contains);
        List<String> beyond = countries(counted, country -> !european.contains(country));
        numbers.put("participants-europe.v1", (long) inEurope.size());
        numbers.put("participants-beyond.v1", (long) beyond.size());
        numbers.put("countries-europe.v1", inEurope.stream().distinct().count());
        numbers.put("countries-beyond.v1", beyond.stream().distinct().count());
        numbers.put(
                "cluster-organisations-europe.v1",
                distinct(
                        counted.stream()
                                .filter(participant -> "CLUSTER"
                                        .equals(participant
                                                .at("/organisation/kind")
                                                .asText()))
                                .filter(participant -> european.contains(
                                        participant.at("/organisation/country").asText())),
                        "/organisationId"));
    }

    private static List<String> countries(List<JsonNode> participants, Predicate<String> counts) {
        return participants.stream()
                .map(participant -> participant.at("/organisation/country").asText())
                .filter(counts)
                .toList();
    }

    private List<JsonNode> ofProgramme(String topic) {
        Collection<JsonNode> states = fold.states(topic);
        return states.stream()
                .filter(state -> programmeId.equals(state.path("programmeId").asText()))
                .toList();
    }

    private static boolean held(JsonNode meeting) {
        return is("status", "SCHEDULED").and(is("attendance", "HELD")).test(meeting);
    }

    private static Predicate<JsonNode> is(String field, String value) {
        return state -> value.equals(state.path(field).asText());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static long distinct(Stream<JsonNode> states, String pointer) {
        return states.map(state -> state.at(pointer).asText()).distinct().count();
    }

    private static long count(List<JsonNode> states, Predicate<JsonNode> counts) {
        return states.stream().filter(counts).count();
    }
}
