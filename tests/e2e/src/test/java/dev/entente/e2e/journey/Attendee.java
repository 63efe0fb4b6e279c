package dev.entente.e2e.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.demo.script.Script.Account;
import dev.entente.e2e.call.Answer;
import dev.entente.e2e.call.Call;
import dev.entente.e2e.call.Caller;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The verbs of whoever comes to meet others. */
record Attendee(Account account, Caller caller) {
    private static final String PDF = """
            %%PDF-1.4
            1 0 obj
            << /Type /Catalog /Pages 2 0 R >>
            endobj
            2 0 obj
            << /Type /Pages /Kids [] /Count 0 >>
            endobj
            trailer
            << /Size 3 /Root 1 0 R >>
            %%%%EOF
            """.formatted();

    Participation registersFor(Event event, String organisation) {
        JsonNode participant = caller.posts("registration", event.path() + "/participants", """
                {"organisationId": "%s", "participationType": "partner", "presence": "ON_SITE",
                 "person": {"firstName": "%s", "lastName": "%s", "email": "%s"}}""".formatted(
                        organisation, account.firstName(), account.lastName(), account.email()));
        return new Participation(participant.path("participantId").asText(), event);
    }

    String requestsMeeting(Participation own, Participation other) {
        return caller.posts("scheduling", own.event().path() + "/meeting-requests", """
                {"requesterId": "%s", "receiverId": "%s", "note": "Shall we talk about water?"}""".formatted(own.id(), other.id()))
                .path("meetingId")
                .asText();
    }

    JsonNode accepts(String meeting, String slot) {
        return caller.posts("scheduling", "/v1/meetings/" + meeting + "/acceptance", """
                {"slotId": "%s"}""".formatted(slot));
    }

    /** As soon as the meeting has begun. */
    JsonNode reportsHeld(String meeting) {
        return caller.posts("scheduling", "/v1/meetings/" + meeting + "/attendance", """
                {"attendance": "HELD"}""");
    }

    void tellsOutcome(String meeting, String result) {
        caller.posts("agreements", "/v1/meetings/" + meeting + "/outcomes", """
                {"round": 1, "result": "%s"}""".formatted(result));
    }

    String reportsAgreement(String type, String meeting, Participation... parties) {
        return caller.posts("agreements", "/v1/agreements", """
                {"type": "%s", "meetingIds": ["%s"], "partyIds": [%s], "title": "Water for all"}""".formatted(
                        type,
                        meeting,
                        Stream.of(parties).map(party -> '"' + party.id() + '"').collect(Collectors.joining(", "))))
                .path("agreementId")
                .asText();
    }

    JsonNode confirms(String agreement) {
        return caller.posts("agreements", "/v1/agreements/" + agreement + "/confirmation", "{}");
    }

    JsonNode confirmsSigning(String agreement, LocalDate day) {
        return caller.posts(
                "agreements", "/v1/agreements/" + agreement + "/signing-date-confirmation", """
                {"signedOn": "%s"}""".formatted(day));
    }

    void addsEvidence(String agreement) {
        caller.succeedsWith(evidence(agreement, PDF));
    }

    Answer callsAnImageAPdf(String agreement) {
        return caller.sends(evidence(agreement, "\u0089PNG\r\n\u001a\n"));
    }

    private static Call evidence(String agreement, String content) {
        return Call.post(
                "agreements",
                "/v1/agreements/" + agreement + "/evidence-documents",
                "application/pdf",
                BodyPublishers.ofString(content, StandardCharsets.ISO_8859_1));
    }
}
