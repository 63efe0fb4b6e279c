package dev.entente.security.fuzz;

import dev.entente.launcher.Stack;
import dev.entente.security.contract.Endpoint;
import dev.entente.security.scene.Crowd;
import dev.entente.security.scene.Reply;
import dev.entente.security.scene.Setting;
import dev.entente.security.scene.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/** Many attempts, as long as there is time; what came back is counted, and what must not come back is told. */
final class Volley {
    private final Stack stack;
    private final Wire wire;
    private final int sentAgainBefore;
    private final Setting setting;
    private final SortedSet<Endpoint> called = new ConcurrentSkipListSet<>();
    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final List<Attempt> refused = Collections.synchronizedList(new ArrayList<>());
    private final List<Attempt> accepted = Collections.synchronizedList(new ArrayList<>());

    Volley(Stack stack, Wire wire, Setting setting) {
        this.stack = stack;
        this.wire = wire;
        this.sentAgainBefore = wire.sentAgain();
        this.setting = setting;
    }

    /** What was wrong with the answers, each with the call that repeats it. */
    List<String> send(List<Attempt> attempts, Duration time) {
        Instant end = Instant.now().plus(time);
        return Crowd.each(attempts, attempt -> Instant.now().isBefore(end) ? send(attempt) : Optional.empty());
    }

    /** The endpoints that something was sent for; time may have ended before others. */
    SortedSet<Endpoint> called() {
        return new TreeSet<>(called);
    }

    List<Attempt> refused() {
        return List.copyOf(refused);
    }

    List<Attempt> accepted() {
        return List.copyOf(accepted);
    }

    String summary() {
        int calls = statuses.values().stream().mapToInt(Integer::intValue).sum();
        int failures = statuses.entrySet().stream()
                .filter(entry -> entry.getKey() >= 500)
                .mapToInt(Map.Entry::getValue)
                .sum();
        return calls + " calls, " + failures + " answered with 5xx, statuses " + statuses + ", "
                + (wire.sentAgain() - sentAgainBefore) + " sent again after their connection broke";
    }

    private Optional<String> send(Attempt attempt) {
        Reply reply = wire.send(attempt.call(), setting.cast().token(attempt.person()));
        called.add(attempt.endpoint());
        statuses.merge(reply.status(), 1, Integer::sum);
        (reply.isSuccess() ? accepted : refused).add(attempt);
        return Verdict.on(attempt.call(), reply)
                .map(fault -> String.join(
                        "\n  ",
                        Stream.of(
                                        fault + ": " + attempt.call(),
                                        attempt.asCurl(stack.url(attempt.call().service())),
                                        "→ " + reply)
                                .toList()));
    }
}
