package dev.entente.registration;

import static dev.entente.registration.RegistrationService.caller;
import static dev.entente.registration.RegistrationService.olga;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.servers.CarelessQuery;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a query that forgot to ask for the owner would see. */
@RegistrationTest
@SuppressWarnings("NullAway.Init") // all of it is made before each test
class RowLevelSecurityTest {
    private final UUID applicant = UUID.randomUUID();
    private String draft;
    private String programme;
    private String participant;

    @BeforeEach
    void olgaDraftsAndSomebodyApplies() {
        draft = Gathering.live().id();
        programme = olga().body("{\"name\": \"Bridges\"}")
                .post("/v1/programmes")
                .then()
                .extract()
                .path("programmeId");
        Gathering open = Gathering.live().inRegistration();
        participant = caller(applicant, "participant")
                .body(open.application(Gathering.organisation("CLUSTER", "FR")))
                .post(open.path() + "/participants")
                .then()
                .statusCode(201)
                .extract()
                .path("participantId");
    }

    @Test
    void showsTheOrganiserHerOwn() {
        assertThat(seenBy(RegistrationService.OLGA.toString(), "ORGANISER")).isEqualTo("1111");
    }

    @Test
    void showsTheApplicantItself() {
        assertThat(seenBy(applicant.toString(), "PARTICIPANT")).isEqualTo("0011");
    }

    @Test
    void hidesAllOfItFromAnotherOrganiser() {
        assertThat(seenBy(RegistrationService.OTTO.toString(), "ORGANISER")).isEqualTo("0000");
    }

    @Test
    void showsNothingWithoutASubject() {
        assertThat(seenBy("", "")).isEqualTo("0000");
    }

    @Test
    void showsTheServiceItselfAll() {
        assertThat(seenBy("service:registration", "SERVICE")).isEqualTo("1111");
    }

    private String seenBy(String subject, String roles) {
        CarelessQuery query = new CarelessQuery(subject, roles);
        return Stream.of(
                        query.counts("matchmaking_event where id = cast(? as uuid)", draft),
                        query.counts("programme where id = cast(? as uuid)", programme),
                        query.counts("participant where id = cast(? as uuid)", participant),
                        query.counts("person where participant_id = cast(? as uuid)", participant))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
