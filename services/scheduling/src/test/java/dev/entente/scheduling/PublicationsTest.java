package dev.entente.scheduling;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A timetable on its way from its order to its publication, whatever comes in between. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "scheduling"))
class PublicationsTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    private static @Nullable Crowd crowd;

    @Test
    void isSeenWholeOrNotAtAllWhileOthersBook() throws InterruptedException {
        Crowd many = Crowd.of(messages);
        OrderedTimetable proposal = proposalFor(many.fair());
        Bookers bookers = new Bookers(wishes(many, proposal));
        Onlookers onlookers = new Onlookers(many);

        try (onlookers;
                bookers) {
            bookers.awaitSome();
            proposal.publishes();
            proposal.reaches("PUBLISHED");
        }

        List<String> published = placements(proposal, "PUBLISHED");
        assertThat(published).hasSizeGreaterThan(150);
        onlookers.assertSawAllOrNothingOf(published);
        assertThat(bookers.answers()).extracting(Answer::status).contains(200).containsOnly(200, 409);
        assertThat(bookers.answers().stream()
                        .filter(answer -> answer.status() == 200)
                        .map(answer ->
                                answer.wish().meetingId() + " " + answer.wish().slotId()))
                .isSubsetOf(Sql.column(
                        "select meeting_id || ' ' || slot_id from meeting where matchmaking_event_id = ?",
                        many.fair().id));
        Claims.assertSound(many.fair());
        assertThat(placements(proposal, "OVERTAKEN")).isNotEmpty();
    }

    private static List<String> placements(OrderedTimetable timetable, String status) {
        return Sql.column(
                "select meeting_id from placement where timetable_id = ? and status = '" + status
                        + "' order by meeting_id",
                UUID.fromString(timetable.id()));
    }

    /**
     * A meeting that was asked for.
     *
     * @param slotId where the proposal has another meeting of its receiver
     */
    private record Wish(Guest receiver, String meetingId, String slotId) {}

    private record Answer(Wish wish, int status) {}

    private static List<Wish> wishes(Crowd many, OrderedTimetable proposal) {
        Map<String, String> slots = Sql.rows(
                        "select m.receiver_participant_id, min(p.slot_id::text) from placement p"
                                + " join meeting m using (meeting_id) where p.timetable_id = ? group by 1",
                        UUID.fromString(proposal.id()))
                .stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
        Calls calls = new Calls();
        Map<Guest, CompletableFuture<HttpResponse<String>>> asked = new LinkedHashMap<>();
        for (int number = 0; number < many.guests().size(); number++) {
            Guest requester = many.guest(number);
            Guest receiver = many.guest(number + 2);
            asked.put(
                    receiver,
                    calls.post(
                            requester.calling(),
                            many.fair().path("/meeting-requests"),
                            "{\"requesterId\":\"" + requester.id + "\",\"receiverId\":\"" + receiver.id + "\"}"));
        }
        return asked.entrySet().stream()
                .map(each -> new Wish(
                        each.getKey(),
                        JsonPath.from(each.getValue().join().body()).getString("meetingId"),
                        String.valueOf(slots.get(each.getKey().id.toString()))))
                .toList();
    }

    /** Several callers who accept one meeting after the other. */
    private static final class Bookers implements AutoCloseable {
        private static final int SEVERAL = 3;

        private final Calls calls = new Calls();
        private final Queue<Wish> wishes;
        private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
        private final CountDownLatch some;
        private final List<CompletableFuture<Void>> booking;

        Bookers(List<Wish> wishes) {
            this.wishes = new ConcurrentLinkedQueue<>(wishes);
            this.some = new CountDownLatch(wishes.size() / 4);
            this.booking = Stream.generate(this::bookNext).limit(SEVERAL).toList();
        }

        private CompletableFuture<Void> bookNext() {
            Wish wish = wishes.poll();
            return wish == null
                    ? CompletableFuture.completedFuture(null)
                    : calls.post(
                                    wish.receiver().calling(),
                                    "/v1/meetings/" + wish.meetingId() + "/acceptance",
                                    "{\"slotId\":\"" + wish.slotId() + "\"}")
                            .thenAccept(answer -> note(new Answer(wish, answer.statusCode())))
                            .thenCompose(done -> bookNext());
        }

        private void note(Answer answer) {
            answers.add(answer);
            some.countDown();
        }

        void awaitSome() throws InterruptedException {
            some.await();
        }

        List<Answer> answers() {
            return List.copyOf(answers);
        }

        @Override
        public void close() {
            booking.forEach(CompletableFuture::join);
        }
    }

    /** The organiser reads on and on, and once more when all is over. */
    private static final class Onlookers implements AutoCloseable {
        private static final int LONGEST_PAGE = 200;

        private final Calls calls = new Calls();
        private final Crowd many;
        private final Set<String> lists = ConcurrentHashMap.newKeySet();
        private final Map<Guest, Set<String>> agendas = new ConcurrentHashMap<>();
        private final AtomicBoolean over = new AtomicBoolean();
        private final List<CompletableFuture<Void>> looking;

        Onlookers(Crowd many) {
            this.many = many;
            this.looking = List.of(lookAtList(), lookAtAgenda(0));
        }

        private CompletableFuture<Void> lookAtList() {
            boolean last = over.get();
            return read("/meetings?status=SCHEDULED&limit=" + LONGEST_PAGE)
                    .thenAccept(lists::add)
                    .thenCompose(seen -> last ? CompletableFuture.completedFuture(null) : lookAtList());
        }

        private CompletableFuture<Void> lookAtAgenda(int number) {
            Guest guest = many.guest(number);
            boolean last = over.get();
            return read("/participants/" + guest.id + "/agenda")
                    .thenAccept(agenda -> agendas.computeIfAbsent(guest, none -> ConcurrentHashMap.newKeySet())
                            .add(agenda))
                    .thenCompose(seen -> last ? CompletableFuture.completedFuture(null) : lookAtAgenda(number + 1));
        }

        private CompletableFuture<String> read(String path) {
            return calls.get(many.fair().organiser(), many.fair().path(path)).thenApply(HttpResponse::body);
        }

        @Override
        public void close() {
            over.set(true);
            looking.forEach(CompletableFuture::join);
        }

        /** @param published in the order of ids, in which a list has them, before what was asked for later */
        void assertSawAllOrNothingOf(List<String> published) {
            List<String> ofOnePage = published.stream().limit(LONGEST_PAGE).toList();
            assertThat(lists.stream().map(list -> seenOf(published, list)).distinct())
                    .containsExactlyInAnyOrder(List.of(), ofOnePage);
            Map<String, Set<String>> whole = ofEachGuest(published);
            agendas.forEach((guest, seen) -> assertThat(
                            seen.stream().map(agenda -> Set.copyOf(seenOf(published, agenda))))
                    .isSubsetOf(Set.of(), whole.getOrDefault(guest.id.toString(), Set.of())));
        }

        private static List<String> seenOf(List<String> published, String page) {
            List<String> seen = JsonPath.from(page).getList("items.meetingId");
            return seen.stream().filter(published::contains).toList();
        }

        private Map<String, Set<String>> ofEachGuest(List<String> published) {
            return Sql.rows(
                            "select unnest(array[requester_participant_id, receiver_participant_id]), meeting_id"
                                    + " from meeting where matchmaking_event_id = ?",
                            many.fair().id)
                    .stream()
                    .filter(row -> published.contains(row.get(1)))
                    .collect(Collectors.groupingBy(
                            row -> row.get(0), Collectors.mapping(row -> row.get(1), Collectors.toSet())));
        }
    }

    @Test
    void showsNothingOfAPublicationThatFailsInTheMiddle() {
        Gathering fair = ring();
        OrderedTimetable proposal = proposalFor(fair);

        try (StumblingBlock block = StumblingBlock.before(fair)) {
            publishesUpTo(block, proposal);

            assertAllOfTheRingAre("ACCEPTED", fair);
            fair.organiser()
                    .gets(fair.path("/meetings?status=SCHEDULED"))
                    .statusCode(200)
                    .body("items", empty());
            assertThat(placements(proposal, "PROPOSED")).hasSize(6);
            Claims.assertSound(fair);
        }
    }

    @Test
    void completesAPublicationThatFailedInTheMiddle() {
        Gathering fair = ring();
        OrderedTimetable proposal = proposalFor(fair);
        try (StumblingBlock block = StumblingBlock.before(fair)) {
            publishesUpTo(block, proposal);
        }

        assertThat(proposal.reaches("PUBLISHED").getInt("publishedMeetings")).isEqualTo(6);

        assertAllOfTheRingAre("SCHEDULED", fair);
        eventually(() -> assertThat(factsOf(proposal))
                .containsExactly("timetable-started.v1", "timetable-proposed.v1", "timetable-published.v1"));
        Claims.assertSound(fair);
    }

    @Test
    void isAProposalAgainWhenItsPublicationIsCancelled() {
        Gathering fair = ring();
        OrderedTimetable proposal = proposalFor(fair);

        try (StumblingBlock block = StumblingBlock.before(fair)) {
            String job = publishesUpTo(block, proposal);
            fair.organiser().deletes("/v1/jobs/" + job).statusCode(202);

            assertThat(proposal.reaches("PROPOSED").getString("reason")).isEqualTo("Its publication was cancelled.");
            eventually(() -> fair.organiser().gets("/v1/jobs/" + job).body("status", equalTo("CANCELLED")));
        }
        assertAllOfTheRingAre("ACCEPTED", fair);
        proposal.publishes();
        proposal.reaches("PUBLISHED");
    }

    @Test
    void isNotPublishedAsOrderedWhenItsComputationIsCancelled() {
        Crowd crowd = crowd();
        List<String> before = meetings(crowd.fair());
        OrderedTimetable timetable = searching(crowd, Map.of("publish", true));

        crowd.fair().organiser().deletes("/v1/jobs/" + timetable.jobId()).statusCode(202);

        eventually(() ->
                crowd.fair().organiser().gets("/v1/jobs/" + timetable.jobId()).body("status", equalTo("CANCELLED")));
        assertThat(timetable.read().getString("status")).isEqualTo("PROPOSED");
        assertThat(timetable.read().getInt("certificate.placed")).isPositive();
        assertThat(meetings(crowd.fair())).isEqualTo(before);
    }

    @Test
    void streamsTheCertificateOfTheBestSoFar() {
        Crowd crowd = crowd();
        OrderedTimetable timetable =
                OrderedTimetable.of(crowd.fair(), Map.of("method", "OPTIMISED", "timeLimitSeconds", 2));

        List<String> told = crowd.fair()
                .organiser()
                .request()
                .get("/v1/jobs/" + timetable.jobId() + "/events")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();

        assertThat(dataOf("progress", told))
                .map(job -> job.getMap("soFar.certificate"))
                .filteredOn(certificate -> certificate != null)
                .isNotEmpty()
                .allSatisfy(certificate -> {
                    assertThat((Integer) certificate.get("placed")).isPositive();
                    assertThat((Integer) certificate.get("breaks"))
                            .isGreaterThanOrEqualTo((Integer) certificate.get("breaksLowerBound"));
                });
        assertThat(dataOf("finished", told))
                .singleElement()
                .satisfies(job -> assertThat(job.getString("result.status")).isEqualTo("PROPOSED"));
    }

    /** The jobs that events of this name tell of. */
    private static List<JsonPath> dataOf(String event, List<String> lines) {
        List<JsonPath> data = new ArrayList<>();
        String name = "";
        for (String line : lines) {
            if (line.startsWith("event:")) {
                name = line.substring("event:".length());
            } else if (line.startsWith("data:") && name.equals(event)) {
                data.add(JsonPath.from(line.substring("data:".length())));
            }
        }
        return data;
    }

    @Test
    void refusesASecondTimetableWhileOneIsAtWork() {
        Crowd crowd = crowd();
        OrderedTimetable atWork = searching(crowd, Map.of());

        ValidatableResponse answer =
                crowd.fair().organiser().posts(crowd.fair().path("/timetables"), Map.of("method", "FIRST_FIT"));

        atWork.discards();
        answer.statusCode(409).body("code", equalTo("ONE_TIMETABLE_AT_WORK_PER_EVENT"));
    }

    @Test
    void refusesToPublishAProposalWhileAnotherTimetableIsAtWork() {
        Crowd crowd = crowd();
        OrderedTimetable proposal = proposalFor(crowd.fair());
        OrderedTimetable atWork = searching(crowd, Map.of());

        ValidatableResponse answer =
                crowd.fair().organiser().posts("/v1/timetables/" + proposal.id() + "/publication", Map.of());

        atWork.discards();
        answer.statusCode(409).body("code", equalTo("ONE_TIMETABLE_AT_WORK_PER_EVENT"));
        assertThat(proposal.read().getString("status")).isEqualTo("PROPOSED");
    }

    private static OrderedTimetable proposalFor(Gathering fair) {
        OrderedTimetable timetable = OrderedTimetable.of(fair, Map.of("method", "FIRST_FIT"));
        timetable.reaches("PROPOSED");
        return timetable;
    }

    /** Answers the job that tries on and on. */
    private static String publishesUpTo(StumblingBlock block, OrderedTimetable proposal) {
        String job = proposal.publishes();
        eventually(() -> assertThat(block.wasHit()).isTrue());
        return job;
    }

    /** It is under way and has found something, and would go on for a minute. */
    private static OrderedTimetable searching(Crowd crowd, Map<String, Object> wishes) {
        Map<String, Object> order = new HashMap<>(wishes);
        order.put("method", "OPTIMISED");
        order.put("timeLimitSeconds", 60);
        OrderedTimetable timetable = OrderedTimetable.of(crowd.fair(), order);
        eventually(() -> crowd.fair()
                .organiser()
                .gets("/v1/jobs/" + timetable.jobId())
                .body("soFar.certificate.placed", greaterThan(0)));
        return timetable;
    }

    /** Nobody books or publishes anything of theirs, so tests share them. */
    private static Crowd crowd() {
        if (crowd == null) {
            crowd = Crowd.of(messages);
        }
        return crowd;
    }

    private static List<String> meetings(Gathering fair) {
        return Sql.column(
                "select concat_ws(' ', status, meeting_id, slot_id, table_id) from meeting"
                        + " where matchmaking_event_id = ? order by meeting_id",
                fair.id);
    }

    private static void assertAllOfTheRingAre(String status, Gathering ring) {
        assertThat(meetings(ring))
                .hasSize(6)
                .allSatisfy(meeting -> assertThat(meeting).startsWith(status));
    }

    private static List<String> factsOf(OrderedTimetable timetable) {
        return messages.publishedOn("entente.scheduling.timetables", timetable.id()).stream()
                .map(message -> message.type().replace("entente.scheduling.", ""))
                .toList();
    }

    /** Six guests who agreed to meet their neighbours. */
    private static Gathering ring() {
        Gathering fair = Gathering.tomorrow(messages).tables(3).announced();
        List<Guest> guests = fair.visitors(6);
        for (int guest = 0; guest < 6; guest++) {
            guests.get(guest).agreesToMeet(guests.get((guest + 1) % 6));
        }
        return fair;
    }
}
