package dev.entente.security.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.e2e.stack.OnRunningStack;
import dev.entente.launcher.Stack;
import dev.entente.security.contract.Contracts;
import dev.entente.security.contract.Endpoint;
import dev.entente.security.scene.Crowd;
import dev.entente.security.scene.DatabaseState;
import dev.entente.security.scene.ExampleRequests;
import dev.entente.security.scene.Person;
import dev.entente.security.scene.RawCall;
import dev.entente.security.scene.Reply;
import dev.entente.security.scene.Setting;
import dev.entente.security.scene.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everybody calls everything of the running system. */
@ExtendWith(OnRunningStack.class)
class AuthorisationAttackTest {
    private static final Set<Person> STRANGERS = EnumSet.of(Person.ANONYMOUS, Person.FELLOW, Person.OTHER_ORGANISER);
    private static final SortedSet<Endpoint> ENDPOINTS =
            Contracts.ofThisCheckout().endpoints();
    private static final ExpectedAnswers EXPECTED = ExpectedAnswers.reviewed();
    private static final ExampleRequests EXAMPLES = ExampleRequests.written();
    private static Stack stack;

    @AutoClose
    private static Wire wire;

    @AutoClose
    private static Setting setting;

    /** One endpoint and who calls it. */
    private record Cell(Endpoint endpoint, Person person) {
        int expected() {
            return EXPECTED.of(endpoint, person);
        }

        boolean isRefused() {
            return expected() >= 400;
        }

        Reply reply() {
            return replies().getFirst();
        }

        /** One for each media type that the endpoint reads. */
        List<Reply> replies() {
            return EXAMPLES.allOf(endpoint, setting).stream()
                    .map(call -> wire.send(call, setting.cast().token(person)))
                    .toList();
        }
    }

    @BeforeAll
    static void set(Stack running) {
        stack = running;
        wire = new Wire(running);
        setting = Setting.on(running);
    }

    @Test
    void answersEverybodyAsTheTableSaysAndChangesNothingForThoseItRefuses() throws IOException {
        DatabaseState before = DatabaseState.settled(stack);
        List<String> wrong = Crowd.each(cells(Cell::isRefused), AuthorisationAttackTest::difference);
        SortedSet<String> written = before.writtenUntil(DatabaseState.of(stack));

        List<String> wronglyRefused = cells(cell -> !cell.isRefused()).stream()
                .flatMap(cell -> difference(cell).stream())
                .toList();
        System.out.printf(
                "authorisation matrix: %d endpoints × %d callers = %d answers, %d not as the table says%n",
                ENDPOINTS.size(), Person.values().length, EXPECTED.size(), wrong.size() + wronglyRefused.size());
        SoftAssertions all = new SoftAssertions();
        all.assertThat(wrong).as("refused otherwise than the table says").isEmpty();
        all.assertThat(wronglyRefused)
                .as("answered otherwise than the table says")
                .isEmpty();
        all.assertThat(written).as("written for those who were refused").isEmpty();
        all.assertAll();
    }

    @Test
    void tellsNobodyInAListWhatIsNotTheirs() {
        Map<Person, SortedSet<String>> found = new EnumMap<>(Person.class);
        List<String> leaks = new ArrayList<>();
        for (Cell cell : cells(cell -> cell.endpoint().method().equals("GET") && cell.expected() == 200)) {
            String body = cell.reply().body();
            found.computeIfAbsent(cell.person(), first -> new TreeSet<>())
                    .addAll(Disclosure.named(cell.endpoint(), body, setting));
            Disclosure.leaks(cell.endpoint(), cell.person(), body, setting)
                    .forEach(thing -> leaks.add(cell.endpoint() + " tells " + cell.person() + " of " + thing));
        }

        SoftAssertions all = new SoftAssertions();
        all.assertThat(leaks).isEmpty();
        Disclosure.FOUND.forEach((person, things) ->
                all.assertThat(found.get(person)).as("found by %s", person).containsAll(things));
        all.assertAll();
    }

    @Test
    void opensNothingToAPathWrittenInAnotherWay() throws IOException {
        DatabaseState before = DatabaseState.settled(stack);
        List<Cell> closed = cells(cell -> STRANGERS.contains(cell.person()) && cell.isRefused());
        List<String> opened = Crowd.each(closed, cell -> openedByAnotherPath(cell, cell.person()));

        System.out.printf(
                "mutated paths: %d calls, %d widened access%n",
                closed.size() * MutatedPaths.of("/v1/any").size(), opened.size());
        SoftAssertions all = new SoftAssertions();
        all.assertThat(opened).isEmpty();
        all.assertThat(before.writtenUntil(DatabaseState.of(stack)))
                .as("written by it")
                .isEmpty();
        all.assertAll();
    }

    /** Or the search above would find nothing, whatever is open: some of the other ways do lead to the same command. */
    @Test
    void wouldNoticeAStrangerWhoIsTakenForTheOrganiser() {
        Endpoint command = new Endpoint("registration", "PUT", "/v1/matchmaking-events/{matchmakingEventId}");

        assertThat(openedByAnotherPath(new Cell(command, Person.OTHER_ORGANISER), Person.ORGANISER))
                .isPresent();
    }

    private static Optional<String> difference(Cell cell) {
        return cell.replies().stream()
                .filter(reply -> reply.status() != cell.expected())
                .map(reply -> "%s by %s: expected %d, was %s"
                        .formatted(cell.endpoint(), cell.person(), cell.expected(), reply))
                .findFirst();
    }

    /** @param caller whose token is shown; the cell's own person but where the search itself is tried */
    private static Optional<String> openedByAnotherPath(Cell cell, Person caller) {
        RawCall call = EXAMPLES.of(cell.endpoint(), setting);
        String opened = MutatedPaths.of(call.path()).stream()
                .map(call::at)
                .flatMap(mutated -> {
                    Reply reply = wire.send(mutated, setting.cast().token(caller));
                    return Widening.isShownBy(reply, cell.expected())
                            ? Stream.of(mutated.path() + " " + reply)
                            : Stream.<String>empty();
                })
                .collect(Collectors.joining("\n"));
        return opened.isEmpty() ? Optional.empty() : Optional.of(cell.person() + " " + call.method() + " " + opened);
    }

    private static List<Cell> cells(Predicate<Cell> wanted) {
        return ENDPOINTS.stream()
                .flatMap(endpoint -> Stream.of(Person.values()).map(person -> new Cell(endpoint, person)))
                .filter(wanted)
                .toList();
    }
}
