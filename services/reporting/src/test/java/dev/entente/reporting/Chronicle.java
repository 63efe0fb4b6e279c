package dev.entente.reporting;

import dev.entente.platform.message.Envelope;
import dev.entente.platform.message.MessageJson;
import dev.entente.platform.time.Ids;
import dev.entente.platformtest.contracts.Schemas;
import dev.entente.platformtest.messages.TestMessages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells reporting what the other services would tell, in messages that keep their contracts. */
final class Chronicle {
    private static final MessageJson JSON = new MessageJson();
    private static final Instant YEAR_2017 = Instant.parse("2017-05-16T08:00:00Z");

    private final TestMessages messages;
    private final Ids ids = new Ids();
    private final Map<UUID, Map<String, Object>> states = new HashMap<>();
    private Instant recordedAt;

    /** @param beginning when the first fact is recorded; each later one is recorded a second after */
    Chronicle(TestMessages messages, Instant beginning) {
        this.messages = messages;
        this.recordedAt = beginning;
    }

    /** An organisation's participant, as meetings name it. */
    record Party(UUID participant, UUID organisation, String kind, String country) {}

    UUID programme() {
        UUID id = ids.get();
        State state = new State()
                .with("programmeId", id)
                .with("name", "Bridges")
                .with("organiserAccountIds", List.of(ReportingService.OLGA))
                .with("analystAccountIds", List.of(ReportingService.ANN))
                .with("partnerships", List.of());
        tell("registration", "programmes", "programme-created", "programme", id, state);
        return id;
    }

    void partnership(UUID programme, String... countries) {
        List<Object> members = new ArrayList<>();
        for (String country : countries) {
            members.add(Map.of("organisationId", ids.get(), "kind", "CLUSTER", "country", country));
        }
        List<Object> partnerships = new ArrayList<>((List<?>) known(programme).get("partnerships"));
        partnerships.add(Map.of(
                "partnershipId", ids.get(), "name", "Light", "members", members, "targetCountries", List.of("TW")));
        known(programme).put("partnerships", partnerships);
        tell("registration", "programmes", "partnership-added", "programme", programme, known(programme));
    }

    UUID event(UUID programme, String name) {
        UUID id = ids.get();
        Map<String, Object> rules = new State()
                .with("maxMeetingsPerParticipant", 20)
                .with("repeatedMeetingsAllowed", false)
                .with("approval", "MANUAL")
                .with("closeSessionsAfterMinutes", 60);
        State state = new State()
                .with("matchmakingEventId", id)
                .with("programmeId", programme)
                .with("name", name)
                .with("country", "BE")
                .with("timeZone", "Europe/Brussels")
                .with("retrospective", true)
                .with("phase", "DRAFT")
                .with("organiserAccountIds", List.of(ReportingService.OLGA))
                .with("rules", rules)
                .with("sessions", List.of())
                .with("tables", List.of())
                .with("participationTypes", List.of());
        tell("registration", "matchmaking-events", "matchmaking-event-created", "matchmakingEvent", id, state);
        state.put("phase", "RUNNING");
        tell("registration", "matchmaking-events", "matchmaking-event-changed", "matchmakingEvent", id, state);
        return id;
    }

    Party approved(UUID event, String kind, String country) {
        Party party = new Party(ids.get(), ids.get(), kind, country);
        State state = new State()
                .with("participantId", party.participant())
                .with("matchmakingEventId", event)
                .with("programmeId", programmeOf(event))
                .with("organisationId", party.organisation())
                .with("organisation", Map.of("kind", kind, "country", country))
                .with("participationType", "visitor")
                .with("presence", "ON_SITE")
                .with("status", "APPROVED")
                .with("everApproved", true);
        tell("registration", "participants", "participant-approved", "participant", party.participant(), state);
        return party;
    }

    UUID requested(UUID event, Party requester, Party receiver) {
        UUID id = ids.get();
        State state = new State()
                .with("meetingId", id)
                .with("matchmakingEventId", event)
                .with("programmeId", programmeOf(event))
                .with("kind", kindOf(requester, receiver))
                .with("status", "REQUESTED")
                .with("attendance", "UNREPORTED")
                .with("presumed", false)
                .with("decidedByOrganiser", false)
                .with("noShowParticipantIds", List.of())
                .with("requester", partyOfMeeting(requester))
                .with("receiver", partyOfMeeting(receiver))
                .with("everScheduled", false);
        tell("scheduling", "meetings", "meeting-requested", "meeting", id, state);
        return id;
    }

    UUID scheduled(UUID event, Party requester, Party receiver) {
        return scheduled(event, requester, receiver, YEAR_2017);
    }

    UUID scheduled(UUID event, Party requester, Party receiver, Instant slot) {
        UUID id = requested(event, requester, receiver);
        Map<String, Object> state = known(id);
        state.put("status", "SCHEDULED");
        state.put("everScheduled", true);
        state.put("slotId", ids.get());
        state.put("sessionId", ids.get());
        state.put("tableId", ids.get());
        state.put("slotStartsAt", slot);
        state.put("slotEndsAt", slot.plusSeconds(1200));
        tell("scheduling", "meetings", "meeting-scheduled", "meeting", id, state);
        return id;
    }

    UUID held(UUID event, Party requester, Party receiver) {
        UUID id = scheduled(event, requester, receiver);
        hold(id);
        return id;
    }

    void hold(UUID meeting) {
        attendance(meeting, "HELD", "meeting-held");
    }

    void dispute(UUID meeting) {
        attendance(meeting, "DISPUTED", "meeting-attendance-disputed");
    }

    private void attendance(UUID meeting, String attendance, String fact) {
        known(meeting).put("attendance", attendance);
        tell("scheduling", "meetings", fact, "meeting", meeting, known(meeting));
    }

    UUID reported(UUID event, UUID meeting, String type, Party... parties) {
        UUID id = ids.get();
        List<Object> named = new ArrayList<>();
        for (Party party : parties) {
            named.add(partyOfAgreement(party, false));
        }
        State state = new State()
                .with("agreementId", id)
                .with("programmeId", programmeOf(event))
                .with("matchmakingEventId", event)
                .with("type", type)
                .with("kind", kindOf(parties[0], parties[1]))
                .with("state", "REPORTED")
                .with("disputed", false)
                .with("unsupported", false)
                .with("verified", false)
                .with("parties", named)
                .with("meetingIds", List.of(meeting))
                .with("reportedByParticipantId", parties[0].participant())
                .with("evidenceDocuments", List.of());
        tell("agreements", "agreements", "agreement-reported", "agreement", id, state);
        return id;
    }

    UUID confirmed(UUID event, UUID meeting, String type, Party... parties) {
        UUID id = reported(event, meeting, type, parties);
        List<Object> named = new ArrayList<>();
        for (Party party : parties) {
            named.add(partyOfAgreement(party, true));
        }
        known(id).put("parties", named);
        known(id).put("state", "CONFIRMED");
        tell("agreements", "agreements", "agreement-confirmed", "agreement", id, known(id));
        return id;
    }

    UUID proposedTimetable(UUID event, int placed, int breaks) {
        return proposedTimetable(event, certificate(placed, breaks));
    }

    /** One whose meetings were chosen, all of them worth so much, without more breaks than there must be. */
    UUID chosenTimetable(UUID event, int placed, long worth, long bound) {
        Map<String, Object> certificate = certificate(placed, 2);
        certificate.put("placedBound", placed + 5);
        certificate.put("placedWeight", worth);
        certificate.put("placedWeightBound", bound);
        return proposedTimetable(event, certificate);
    }

    /** One that places all that it could of a choice, though so many meetings are missing to what participants should have. */
    UUID timetableMissing(UUID event, int missing, int missingBound) {
        Map<String, Object> certificate = certificate(40, 2);
        certificate.put("placedWeight", 40L);
        certificate.put("placedWeightBound", 40L);
        certificate.put(
                "targets",
                Map.of("participants", 20, "met", 20 - missing, "missing", missing, "missingBound", missingBound));
        return proposedTimetable(event, certificate);
    }

    /** A repair that moves three meetings and leaves one participant worst off. */
    UUID repairThatLeavesWorstOff(UUID event, UUID participant) {
        Map<String, Object> certificate = certificate(40, 2);
        certificate.put(
                "worstOff",
                Map.of(
                        "breaks",
                        2,
                        "participants",
                        List.of(Map.of("participantId", participant.toString(), "meetings", 6, "breaksAlone", 1))));
        certificate.put("repair", Map.of("breaksBefore", 1, "moved", 3, "fewestMoves", true));
        return proposedTimetable(event, certificate, Map.of("method", "FEWEST_MOVES"));
    }

    /** One that leaves time between halls, to which meetings were allotted before it was searched. */
    UUID timetableOfHalls(UUID event) {
        return proposedTimetable(event, certificate(40, 2), Map.of("provenForItsHalls", true));
    }

    private static Map<String, Object> certificate(int placed, int breaks) {
        return new HashMap<>(Map.of(
                "requested",
                placed,
                "placed",
                placed,
                "placedBound",
                placed,
                "breaks",
                breaks,
                "breaksLowerBound",
                2,
                "fairness",
                1,
                "idleSlots",
                breaks,
                "firstSeconds",
                0.1,
                "bestSeconds",
                0.4,
                "seconds",
                0.5));
    }

    private UUID proposedTimetable(UUID event, Map<String, Object> certificate) {
        return proposedTimetable(event, certificate, Map.of());
    }

    private UUID proposedTimetable(UUID event, Map<String, Object> certificate, Map<String, Object> further) {
        UUID id = ids.get();
        State state = new State()
                .with("timetableId", id)
                .with("matchmakingEventId", event)
                .with("status", "PROPOSED")
                .with("method", "OPTIMISED")
                .with("wishes", Map.of("timeLimitSeconds", 60, "seed", 1, "rearrange", "NOTHING"))
                .with("certificate", certificate);
        state.putAll(further);
        tell("scheduling", "timetables", "timetable-proposed", "timetable", id, state);
        return id;
    }

    private static void tellUnlessNone(Map<String, Object> state, String count, int meetings) {
        if (meetings > 0) {
            state.put(count, meetings);
        }
    }

    void publish(UUID timetable, int published, int overtaken) {
        Map<String, Object> state = known(timetable);
        state.put("status", "PUBLISHED");
        tellUnlessNone(state, "publishedMeetings", published);
        tellUnlessNone(state, "overtakenMeetings", overtaken);
        tell("scheduling", "timetables", "timetable-published", "timetable", timetable, state);
    }

    /** The last fact's recorded time. */
    Instant lastRecordedAt() {
        return recordedAt.minusSeconds(1);
    }

    /** All three services say: what we recorded up to then lies before these ends, each moved by so much. */
    void watermarks(Instant recordedUpTo, long moved) {
        watermark(
                "registration",
                List.of("programmes", "matchmaking-events", "organisations", "participants"),
                recordedUpTo,
                moved);
        watermark("scheduling", List.of("meetings", "timetables"), recordedUpTo, moved);
        watermark("agreements", List.of("outcomes", "agreements"), recordedUpTo, moved);
    }

    private void watermark(String service, List<String> topics, Instant recordedUpTo, long moved) {
        Map<String, Map<Integer, Long>> ends = new HashMap<>();
        for (String topic : topics) {
            String name = "entente." + service + "." + topic;
            Map<Integer, Long> ofTopic = new HashMap<>();
            messages.publishedOn(name)
                    .forEach(message -> ofTopic.merge(message.partition(), message.offset() + 1 + moved, Math::max));
            ends.put(name, ofTopic);
        }
        String type = "entente." + service + ".watermark.v1";
        String body = JSON.write(Map.of("recordedUpTo", recordedUpTo, "epoch", 1, "ends", ends));
        Schemas.validate(type, body);
        messages.send(
                "entente." + service + ".watermarks",
                service,
                Map.of("ce_type", type),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** Something that claims to be a meeting and is none. */
    Envelope brokenMeeting() {
        return broken(ids.get());
    }

    /** The meeting's next message, of which nothing but its envelope can be used. */
    Envelope broken(UUID meeting) {
        Envelope envelope = recordedNext(messages.next("entente.scheduling.meeting-requested.v1", meeting));
        messages.send("entente.scheduling.meetings", envelope, "{\"occurredAt\":\"2017-05-16T08:00:00Z\"}");
        return envelope;
    }

    /** Scheduling was restored to a time before anybody said that the meeting was held. */
    void takenBackToScheduled(UUID meeting) {
        known(meeting).put("attendance", "UNREPORTED");
        tellInSecondEpoch("scheduling", "meetings", "meeting-restored", "meeting", meeting, 2);
    }

    /** Agreements was restored to a time before the other party confirmed. */
    void takenBackToReported(UUID agreement) {
        known(agreement).put("state", "REPORTED");
        tellInSecondEpoch("agreements", "agreements", "agreement-restored", "agreement", agreement, 1);
    }

    void confirmedAnew(UUID agreement) {
        known(agreement).put("state", "CONFIRMED");
        tellInSecondEpoch("agreements", "agreements", "agreement-confirmed", "agreement", agreement, 2);
    }

    private void tellInSecondEpoch(String service, String topic, String fact, String noun, UUID id, long version) {
        Envelope first = messages.envelope("entente." + service + "." + fact + ".v1", id, version);
        Envelope second = new Envelope(
                first.messageId(), first.type(), first.source(), first.aggregateId(), version, recordedAt, 2, null);
        tell(topic, noun, recordedNext(second), known(id));
    }

    private void tell(String service, String topic, String fact, String noun, UUID id, Map<String, Object> state) {
        states.put(id, state);
        tell(topic, noun, recordedNext(messages.next("entente." + service + "." + fact + ".v1", id)), state);
    }

    private void tell(String topic, String noun, Envelope envelope, Map<String, Object> state) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("occurredAt", YEAR_2017);
        body.put("actedBy", Map.of("accountId", ReportingService.OLGA, "role", "ORGANISER"));
        body.put(noun, state);
        String json = JSON.write(body);
        Schemas.validate(envelope.type(), json);
        messages.send("entente." + envelope.type().split("\\.", -1)[1] + "." + topic, envelope, json);
    }

    private Envelope recordedNext(Envelope envelope) {
        Envelope recorded = new Envelope(
                envelope.messageId(),
                envelope.type(),
                envelope.source(),
                envelope.aggregateId(),
                envelope.aggregateVersion(),
                recordedAt,
                envelope.epoch(),
                null);
        recordedAt = recordedAt.plusSeconds(1);
        return recorded;
    }

    private Map<String, Object> known(UUID id) {
        return states.computeIfAbsent(id, unknown -> {
            throw new IllegalArgumentException("Nothing was told of " + unknown);
        });
    }

    private Object programmeOf(UUID event) {
        return String.valueOf(known(event).get("programmeId"));
    }

    private static String kindOf(Party one, Party other) {
        long clusters = List.of(one, other).stream()
                .filter(party -> party.kind().equals("CLUSTER"))
                .count();
        return clusters == 2 ? "C2C" : clusters == 1 ? "C2B" : "B2B";
    }

    private static Map<String, Object> partyOfMeeting(Party party) {
        return Map.of(
                "participantId", party.participant(),
                "organisationId", party.organisation(),
                "organisationKind", party.kind(),
                "country", party.country());
    }

    private static Map<String, Object> partyOfAgreement(Party party, boolean confirmed) {
        Map<String, Object> named = new LinkedHashMap<>(partyOfMeeting(party));
        named.put("confirmed", confirmed);
        named.put("signingDateConfirmed", false);
        return named;
    }

    /** An aggregate's state as JSON will show it. */
    private static final class State extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;

        State with(String name, Object value) {
            put(name, value);
            return this;
        }
    }
}
