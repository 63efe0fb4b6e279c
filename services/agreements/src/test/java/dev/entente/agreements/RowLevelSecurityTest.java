package dev.entente.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.agreements.agreement.EvidenceFiles;
import dev.entente.platformtest.accounts.Tokens;
import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.CarelessQuery;
import dev.entente.platformtest.servers.GuardedTables;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query that forgot to ask for the owner would see. */
@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {@ResourceArg(name = "service", value = "agreements")})
class RowLevelSecurityTest {
    private static final List<String> TABLES = List.of("outcome", "agreement", "evidence_document", "evidence_content");

    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    private final Gathering brussels = Gathering.live(messages);

    @BeforeEach
    void adaTellsReportsAndProves() {
        UUID meeting = brussels.held(brussels.ada, brussels.bob);
        brussels.ada
                .asks()
                .body(Map.of("round", 1, "result", "AGREEMENT_REACHED"))
                .post("/v1/meetings/" + meeting + "/outcomes")
                .then()
                .statusCode(201);
        String agreement = brussels.ada
                .asks()
                .body(Map.of(
                        "type", "LETTER_OF_INTENT",
                        "meetingIds", List.of(meeting),
                        "partyIds", List.of(brussels.ada.participant(), brussels.bob.participant())))
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("agreementId");
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of(brussels.ada.account(), "participant"))
                .contentType("application/pdf")
                .body(EvidenceFiles.pdf())
                .post("/v1/agreements/" + agreement + "/evidence-documents")
                .then()
                .statusCode(201);
    }

    @Test
    void showsAPartyItsOwn() {
        assertThat(rowsSeenBy(brussels.ada.account().toString(), "PARTICIPANT")).containsExactly(1, 1, 1, 1);
    }

    @Test
    void hidesFromTheOtherPartyWhatTheFirstToldOfTheMeeting() {
        assertThat(rowsSeenBy(brussels.bob.account().toString(), "PARTICIPANT")).containsExactly(0, 1, 1, 1);
    }

    @Test
    void showsTheOrganiserAll() {
        assertThat(rowsSeenBy(brussels.olga.toString(), "ORGANISER")).containsExactly(1, 1, 1, 1);
    }

    @Test
    void showsAStrangerNothing() {
        assertThat(rowsSeenBy(brussels.carol.account().toString(), "PARTICIPANT"))
                .containsExactly(0, 0, 0, 0);
    }

    @Test
    void showsNothingWithoutASubject() {
        assertThat(rowsSeenBy("", "")).containsExactly(0, 0, 0, 0);
    }

    @Test
    void letsPartiesAndTheOrganiserChangeTheirOwn() {
        assertThat(rowsChangedBy(brussels.ada.account().toString(), "PARTICIPANT"))
                .containsExactly(1, 1, 1, 1);
        assertThat(rowsChangedBy(brussels.bob.account().toString(), "PARTICIPANT"))
                .containsExactly(0, 1, 1, 1);
        assertThat(rowsChangedBy(brussels.olga.toString(), "ORGANISER")).containsExactly(1, 1, 1, 1);
    }

    @Test
    void letsNobodyElseChangeAnyOfIt() {
        assertThat(rowsChangedBy(brussels.carol.account().toString(), "PARTICIPANT"))
                .containsExactly(0, 0, 0, 0);
        assertThat(rowsChangedBy("", "")).containsExactly(0, 0, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome", "agreement", "evidence_document", "evidence_content"})
    void letsNobodyEnterWhatIsNotTheirs(String table) {
        assertThat(new CarelessQuery(brussels.carol.account().toString(), "PARTICIPANT")
                        .refusal("insert into " + table + " default values"))
                .hasValueSatisfying(why -> assertThat(why).startsWith("42501").contains("row-level security"));
    }

    /** Or the test above would say nothing: the policy lets it pass, and then something is missing. */
    @ParameterizedTest
    @ValueSource(strings = {"outcome", "agreement"})
    void letsTheServiceItselfEnterThem(String table) {
        assertThat(new CarelessQuery("service:agreements", "SERVICE")
                        .refusal("insert into " + table + " default values"))
                .hasValueSatisfying(why -> assertThat(why).startsWith("23502"));
    }

    /** Of each new table somebody must decide. */
    @Test
    void guardsEachTableThatHoldsWhatBelongsToSomebody() {
        GuardedTables tables = GuardedTables.ofThisService();

        assertThat(tables.guarded())
                .containsExactlyInAnyOrder("outcome", "agreement", "evidence_document", "evidence_content");
        assertThat(tables.open())
                .containsExactlyInAnyOrder("agreement_meeting", "matchmaking_event", "meeting", "participant");
    }

    private static List<Integer> rowsSeenBy(String subject, String roles) {
        CarelessQuery query = new CarelessQuery(subject, roles);
        return TABLES.stream().map(table -> query.counts(table)).toList();
    }

    private static List<Integer> rowsChangedBy(String subject, String roles) {
        CarelessQuery query = new CarelessQuery(subject, roles);
        return List.of(
                query.changes("update outcome set result = result"),
                query.changes("update agreement set title = title"),
                query.changes("update evidence_document set agreement_id = agreement_id"),
                query.changes("update evidence_content set document_id = document_id"));
    }
}
