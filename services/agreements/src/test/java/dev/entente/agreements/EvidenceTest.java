package dev.entente.agreements;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.entente.agreements.agreement.EvidenceFiles;
import dev.entente.platformtest.accounts.Tokens;
import dev.entente.platformtest.contracts.Schemas;
import dev.entente.platformtest.messages.PublishedMessage;
import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {@ResourceArg(name = "service", value = "agreements")})
class EvidenceTest {
    private static final int TEN_MEBIBYTES = 10 * 1024 * 1024;

    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    private final Gathering brussels = Gathering.live(messages);
    private String agreement = "";

    @BeforeEach
    void adaReports() {
        UUID meeting = brussels.held(brussels.ada, brussels.bob);
        agreement = brussels.ada
                .asks()
                .body(Map.of(
                        "type", "MEMORANDUM_OF_UNDERSTANDING",
                        "meetingIds", List.of(meeting),
                        "partyIds", List.of(brussels.ada.participant(), brussels.bob.participant())))
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("agreementId");
    }

    @Test
    void keepsAFileWithItsHashAndTellsOnlyThat() {
        byte[] file = EvidenceFiles.pdf();

        String document = add(sends("application/pdf").header("X-File-Name", "M%C3%A9moire%20Peeters.pdf"), file)
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header("Location", startsWith(RestAssured.baseURI))
                .body("mediaType", equalTo("application/pdf"))
                .body("sha256", equalTo(sha256(file)))
                .body("size", equalTo(file.length))
                .body("fileName", equalTo("Mémoire Peeters.pdf"))
                .extract()
                .path("documentId");

        eventually(() -> assertThat(published()).hasSize(2));
        PublishedMessage added = published().getLast();
        assertThat(added.type()).isEqualTo("entente.agreements.agreement-evidence-added.v1");
        assertThat(added.body().at("/agreement/evidenceDocuments/0/sha256").asText())
                .isEqualTo(sha256(file));
        assertThat(added.body().at("/agreement/evidenceDocuments/0/documentId").asText())
                .isEqualTo(document);
        assertThat(added.body().toString()).doesNotContain("Peeters", "pdf");
        Schemas.validate(added.type(), added.body().toString());
    }

    @Test
    void handsTheFileToThePartiesAndTheOrganiserOnly() {
        byte[] file = EvidenceFiles.container("application/vnd.etsi.asic-e+zip");
        String document = add(sends("application/zip").header("X-File-Name", "memo.asice"), file)
                .statusCode(201)
                .extract()
                .path("documentId");

        byte[] downloaded = brussels.bob
                .asks()
                .get("/v1/evidence-documents/" + document)
                .then()
                .statusCode(200)
                .contentType("application/vnd.etsi.asic-e+zip")
                .header("ETag", "\"" + sha256(file) + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename*=UTF-8''memo.asice")
                .extract()
                .asByteArray();

        assertThat(downloaded).isEqualTo(file);
        brussels.organiserAsks()
                .get("/v1/evidence-documents/" + document)
                .then()
                .statusCode(200);
        brussels.carol.asks().get("/v1/evidence-documents/" + document).then().statusCode(404);
        Gathering.strangerAsks()
                .get("/v1/evidence-documents/" + document)
                .then()
                .statusCode(404)
                .body("code", equalTo("DOCUMENT_MUST_BE_KNOWN"));
    }

    @Test
    void listsTheEvidence() {
        add(sends("image/png"), EvidenceFiles.image("png")).statusCode(201);
        add(sends("application/octet-stream"), EvidenceFiles.signedCms()).statusCode(201);

        String path = "/v1/agreements/" + agreement + "/evidence-documents";
        brussels.bob
                .asks()
                .get(path)
                .then()
                .statusCode(200)
                .body("items.mediaType", equalTo(List.of("image/png", "application/pkcs7-signature")));
        brussels.carol.asks().get(path).then().statusCode(404);
        brussels.bob.asks().get("/v1/agreements/" + agreement).then().body("evidenceDocuments", hasSize(2));
    }

    @Test
    void refusesAFileThatIsNotWhatItSays() {
        add(sends("image/png"), EvidenceFiles.pdf())
                .statusCode(415)
                .body("code", equalTo("DOCUMENT_MUST_BE_WHAT_IT_SAYS"));
    }

    @Test
    void refusesAFileOfNoAcceptedTypeWhateverItSays() {
        add(sends("application/pdf"), EvidenceFiles.webPage())
                .statusCode(415)
                .body("code", equalTo("DOCUMENT_MUST_BE_OF_ACCEPTED_TYPE"));
        add(sends("application/vnd.etsi.asic-e+zip"), EvidenceFiles.plainZip())
                .statusCode(415)
                .body("code", equalTo("DOCUMENT_MUST_BE_OF_ACCEPTED_TYPE"));
    }

    @Test
    void takesTheLargestFileAndRefusesOneByteMore() {
        byte[] largest = Arrays.copyOf(EvidenceFiles.pdf(), TEN_MEBIBYTES);
        add(sends("application/pdf"), Arrays.copyOf(largest, TEN_MEBIBYTES + 1)).statusCode(413);
        add(sends("application/pdf"), largest).statusCode(201).body("size", equalTo(TEN_MEBIBYTES));
    }

    @Test
    void refusesAnEmptyFile() {
        add(sends("application/pdf"), new byte[0]).statusCode(422).body("code", equalTo("DOCUMENT_MUST_NOT_BE_EMPTY"));
    }

    @Test
    void refusesTheSameFileTwice() {
        add(sends("application/pdf"), EvidenceFiles.pdf()).statusCode(201);
        add(sends("application/pdf"), EvidenceFiles.pdf())
                .statusCode(409)
                .body("code", equalTo("EVIDENCE_MUST_BE_NEW"));
    }

    @Test
    void givesTheFirstAnswerAgainToARepeatedKey() {
        String key = UUID.randomUUID().toString();
        String first = add(sends("application/pdf").header("Idempotency-Key", key), EvidenceFiles.pdf())
                .extract()
                .path("documentId");
        add(sends("application/pdf").header("Idempotency-Key", key), EvidenceFiles.pdf())
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("documentId", equalTo(first));
        add(sends("image/png").header("Idempotency-Key", key), EvidenceFiles.image("png"))
                .statusCode(422);
    }

    @Test
    void refusesThirdParties() {
        RequestSpecification carol = sendsAs(brussels.carol.account(), "participant", "application/pdf");
        add(carol, EvidenceFiles.pdf()).statusCode(404);
    }

    @Test
    void letsTheOrganiserAddForAPartyOnly() {
        RequestSpecification olga = sendsAs(brussels.olga, "organiser", "application/pdf");
        add(olga, EvidenceFiles.pdf()).statusCode(422).body("code", equalTo("PARTICIPANT_MUST_BE_NAMED"));

        RequestSpecification olgaForBob = sendsAs(brussels.olga, "organiser", "application/pdf")
                .queryParam("participantId", brussels.bob.participant());
        add(olgaForBob, EvidenceFiles.pdf())
                .statusCode(201)
                .body("addedByParticipantId", equalTo(brussels.bob.participant().toString()));
    }

    private RequestSpecification sends(String mediaType) {
        return sendsAs(brussels.ada.account(), "participant", mediaType);
    }

    private static RequestSpecification sendsAs(UUID account, String role, String mediaType) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(account, role))
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(mediaType);
    }

    private ValidatableResponse add(RequestSpecification sender, byte[] file) {
        return sender.body(file)
                .post("/v1/agreements/" + agreement + "/evidence-documents")
                .then();
    }

    private List<PublishedMessage> published() {
        return messages.publishedOn("entente.agreements.agreements", agreement);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
