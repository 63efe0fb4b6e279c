package dev.entente.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.accounts.Tokens;
import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many acceptances at the same moment: exactly as many succeed as there is room. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "scheduling"))
class RushTest {
    private static final int RIVALS = 100;

    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void booksOneParticipantsSlotOnce() {
        Gathering hannover = Gathering.tomorrow(messages)
                .tables(RIVALS)
                .rule("maxOpenRequestsPerParticipant", RIVALS)
                .announced();
        Guest ada = hannover.visitor();
        List<Guest> rivals = hannover.visitors(RIVALS);
        List<String> meetings = rivals.stream().map(ada::requestsMeetingWith).toList();

        List<HttpResponse<String>> answers = acceptAtOnce(rivals, meetings, hannover.slot(0));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .hasSize(RIVALS - 1)
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(answer.body()).contains("SLOT_MUST_BE_FREE_FOR_BOTH", "freeSlots");
                });
        Claims.assertSound(hannover);
    }

    @Test
    void givesTheLastTableAwayOnce() {
        Gathering hannover = Gathering.tomorrow(messages).tables(1).announced();
        List<Guest> askers = hannover.visitors(RIVALS);
        List<Guest> rivals = hannover.visitors(RIVALS);
        List<String> meetings = new ArrayList<>();
        for (int pair = 0; pair < RIVALS; pair++) {
            meetings.add(askers.get(pair).requestsMeetingWith(rivals.get(pair)));
        }

        List<HttpResponse<String>> answers = acceptAtOnce(rivals, meetings, hannover.slot(0));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .hasSize(RIVALS - 1)
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(answer.body()).contains("TABLE_MUST_BE_FREE", "freeSlots");
                });
        Claims.assertSound(hannover);
    }

    @Test
    void fillsEveryTableOfSlotThatManyWant() {
        int tables = 20;
        Gathering hannover = Gathering.tomorrow(messages).tables(tables).announced();
        List<Guest> askers = hannover.visitors(RIVALS);
        List<Guest> rivals = hannover.visitors(RIVALS);
        List<String> meetings = new ArrayList<>();
        for (int pair = 0; pair < RIVALS; pair++) {
            meetings.add(askers.get(pair).requestsMeetingWith(rivals.get(pair)));
        }

        List<HttpResponse<String>> answers = acceptAtOnce(rivals, meetings, hannover.slot(0));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(tables);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(RIVALS - tables);
        Claims.assertSound(hannover);
    }

    private static List<HttpResponse<String>> acceptAtOnce(List<Guest> receivers, List<String> meetings, UUID slot) {
        HttpClient client = HttpClient.newHttpClient();
        List<HttpRequest> requests = new ArrayList<>();
        for (int place = 0; place < meetings.size(); place++) {
            requests.add(acceptance(receivers.get(place), meetings.get(place), slot));
        }
        return requests.stream()
                .map(request -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static HttpRequest acceptance(Guest receiver, String meetingId, UUID slot) {
        return HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + RestAssured.port + "/v1/meetings/" + meetingId + "/acceptance"))
                .header("Authorization", "Bearer " + Tokens.of(receiver.accountId, "participant"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"slotId\":\"" + slot + "\"}"))
                .build();
    }
}
