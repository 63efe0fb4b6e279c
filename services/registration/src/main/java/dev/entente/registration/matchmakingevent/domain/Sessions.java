package dev.entente.registration.matchmakingevent.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.rule.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The sessions of one event, in the order they start. */
public record Sessions(List<Session> values) {
    public static final int MOST_SLOTS = 2_000;

    public Sessions {
        values = values.stream()
                .sorted(Comparator.comparing(Session::startsAt).thenComparing(Session::sessionId))
                .toList();
    }

    public static Sessions none() {
        return new Sessions(List.of());
    }

    Sessions with(Session added) {
        int slots = added.slots().size()
                + values.stream().mapToInt(kept -> kept.slots().size()).sum();
        require(
                slots <= MOST_SLOTS,
                MatchmakingEventRule.SLOTS_MUST_BE_WITHIN_LIMIT,
                "/slotCount",
                "An event has at most " + MOST_SLOTS + " slots in all its sessions.");
        for (Session kept : values) {
            require(
                    kept.sharesSlotTimesWith(added),
                    MatchmakingEventRule.OVERLAPPING_SESSIONS_MUST_SHARE_SLOT_TIMES,
                    "/startsAt",
                    "It overlaps the session " + kept.name() + " and its slots start or end at other times.");
        }
        return new Sessions(Stream.concat(values.stream(), Stream.of(added)).toList());
    }

    Sessions replacing(Session changed) {
        return without(changed.sessionId()).with(changed);
    }

    Sessions without(UUID sessionId) {
        get(sessionId);
        return new Sessions(values.stream()
                .filter(kept -> !kept.sessionId().equals(sessionId))
                .toList());
    }

    Session get(UUID sessionId) {
        return values.stream()
                .filter(kept -> kept.sessionId().equals(sessionId))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(MatchmakingEventRule.SESSION_MUST_BE_OF_EVENT, "There is no such session."));
    }

    boolean areAllClosed() {
        return values.stream().allMatch(Session::closed);
    }

    /** When the first session that is still open has to close by itself. */
    Optional<Instant> nextClosing(Duration afterEnd) {
        return open().map(session -> session.endsAt().plus(afterEnd)).min(Comparator.naturalOrder());
    }

    /** The sessions that should have closed by now, earliest end first. */
    List<Session> due(Instant now, Duration afterEnd) {
        return open().filter(session -> !session.endsAt().plus(afterEnd).isAfter(now))
                .sorted(Comparator.comparing(Session::endsAt))
                .toList();
    }

    private Stream<Session> open() {
        return values.stream().filter(session -> !session.closed());
    }
}
