package dev.entente.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.CarelessQuery;
import dev.entente.platformtest.servers.GuardedTables;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query that forgot to ask for the owner would see: the event's meetings and timetables. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "scheduling"))
@SuppressWarnings("NullAway.Init") // all of it is made before each test
class RowLevelSecurityTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    private Gathering fair;
    private Guest ada;
    private Guest bob;
    private Guest carol;

    @BeforeEach
    void adaMeetsBobAndTheOrganiserMakesATimetable() {
        fair = Gathering.tomorrow(messages).tables(2);
        fair.announced();
        ada = fair.visitor();
        bob = fair.visitor();
        carol = fair.visitor();
        ada.meets(bob, fair.slot(0));
        fair.organiser()
                .posts(fair.path("/timetables"), Map.of("method", "FIRST_FIT"))
                .statusCode(202);
    }

    @Test
    void showsBothPartiesTheirMeetingOnly() {
        assertThat(rowsSeenBy(ada.accountId, "PARTICIPANT")).containsExactly(1, 0);
        assertThat(rowsSeenBy(bob.accountId, "PARTICIPANT")).containsExactly(1, 0);
    }

    @Test
    void showsTheOrganiserAll() {
        assertThat(rowsSeenBy(fair.organiserId, "ORGANISER")).containsExactly(1, 1);
    }

    @Test
    void showsAnotherParticipantNothing() {
        assertThat(rowsSeenBy(carol.accountId, "PARTICIPANT")).containsExactly(0, 0);
    }

    @Test
    void showsAnotherOrganiserNothing() {
        assertThat(rowsSeenBy(Gathering.tomorrow(messages).organiserId, "ORGANISER"))
                .containsExactly(0, 0);
    }

    @Test
    void showsNothingWithoutASubject() {
        assertThat(rowsSeenBy("", "")).containsExactly(0, 0);
    }

    @Test
    void showsTheServiceItselfAll() {
        assertThat(rowsSeenBy("service:scheduling", "SERVICE")).containsExactly(1, 1);
    }

    @Test
    void letsPartiesChangeTheirMeetingAndOrganisersAll() {
        assertThat(rowsChangedBy(ada.accountId, "PARTICIPANT")).containsExactly(1, 0);
        assertThat(rowsChangedBy(fair.organiserId, "ORGANISER")).containsExactly(1, 1);
    }

    @Test
    void letsNobodyElseChangeAnyOfIt() {
        assertThat(rowsChangedBy(carol.accountId, "PARTICIPANT")).containsExactly(0, 0);
        assertThat(rowsChangedBy(Gathering.tomorrow(messages).organiserId, "ORGANISER"))
                .containsExactly(0, 0);
        assertThat(rowsChangedBy("", "")).containsExactly(0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"meeting", "timetable"})
    void letsNobodyEnterWhatIsNotTheirs(String table) {
        String insert = "insert into " + table + " default values";

        assertThat(new CarelessQuery(carol.accountId.toString(), "PARTICIPANT").refusal(insert))
                .hasValueSatisfying(why -> assertThat(why).startsWith("42501").contains("row-level security"));
        assertThat(new CarelessQuery("service:scheduling", "SERVICE").refusal(insert))
                .as("the policy lets it pass, and then something is missing")
                .hasValueSatisfying(why -> assertThat(why).startsWith("23502"));
    }

    /** Of each new table somebody must decide. */
    @Test
    void guardsEachTableThatHoldsWhatBelongsToSomebody() {
        GuardedTables tables = GuardedTables.ofThisService();

        assertThat(tables.guarded()).containsExactlyInAnyOrder("meeting", "timetable");
        assertThat(tables.open())
                .containsExactlyInAnyOrder(
                        "claim", "matchmaking_event", "meeting_table", "participant", "placement", "session", "slot");
    }

    private List<Integer> rowsSeenBy(Object subject, String roles) {
        UUID event = fair.id;
        CarelessQuery query = new CarelessQuery(subject.toString(), roles);
        return List.of(
                query.counts("meeting where matchmaking_event_id = ?", event),
                query.counts("timetable where matchmaking_event_id = ?", event));
    }

    private List<Integer> rowsChangedBy(Object subject, String roles) {
        UUID event = fair.id;
        CarelessQuery query = new CarelessQuery(subject.toString(), roles);
        return List.of(
                query.changes("update meeting set status = status where matchmaking_event_id = ?", event),
                query.changes("update timetable set status = status where matchmaking_event_id = ?", event));
    }
}
