package dev.entente.bench.measure;

import dev.entente.bench.client.Api;
import dev.entente.bench.client.EventPlan;
import dev.entente.bench.client.Meeting;
import dev.entente.bench.client.PreparedEvent;
import dev.entente.bench.sql.CommandTemplate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who meets whom in which slot: in every slot each host meets another guest, so all acceptances can be granted. They come
 * in random order; a sixth of them is for warming up, the first two for seeing which statements are executed.
 */
final class BookingPlan {
    private static final int SEED = 20170913;
    private static final int WARM_UP_SHARE = 6;
    private static final int SAMPLES = 2;

    private final List<Acceptance> acceptances;

    private BookingPlan(List<Acceptance> acceptances) {
        this.acceptances = acceptances;
    }

    /** @param table for plain SQL, which does not look for a free one in the answer */
    record Acceptance(Meeting meeting, String slot, String table, String body) {

        Map<String, String> ids() {
            return Map.of(
                    "meeting", meeting.id(),
                    "requester", meeting.requester(),
                    "receiver", meeting.receiver(),
                    "slot", slot,
                    "table", table,
                    "key", UUID.randomUUID().toString());
        }
    }

    static BookingPlan prepare(Api api, int perSide, int slots) {
        BenchRun.say("preparing %d meetings".formatted(perSide * slots));
        PreparedEvent event = PreparedEvent.announce(api, EventPlan.live("Booking", perSide, slots, perSide));
        List<int[]> pairs = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            for (int host = 0; host < perSide; host++) {
                pairs.add(new int[] {host, (host + slot) % perSide});
            }
        }
        List<String> tables = event.tables();
        List<Meeting> meetings = event.requestMeetings(pairs);
        List<Acceptance> acceptances = new ArrayList<>();
        for (int number = 0; number < meetings.size(); number++) {
            String slot = event.slots().get(number / perSide);
            Meeting meeting = meetings.get(number);
            acceptances.add(
                    new Acceptance(meeting, slot, tables.get(number % perSide), event.acceptance(meeting, slot)));
        }
        Collections.shuffle(acceptances, new Random(SEED));
        return new BookingPlan(acceptances);
    }

    List<Acceptance> samples() {
        return acceptances.subList(0, SAMPLES);
    }

    List<Acceptance> warmUp() {
        return acceptances.subList(SAMPLES, warmUpEnd());
    }

    List<Acceptance> measured() {
        return acceptances.subList(warmUpEnd(), acceptances.size());
    }

    /** Two participants each. */
    int freeClaims() {
        return 2 * measured().size();
    }

    List<List<List<@Nullable String>>> warmUpTransactions(CommandTemplate template) {
        return transactions(template, acceptances.subList(0, warmUpEnd()));
    }

    static List<List<List<@Nullable String>>> transactions(CommandTemplate template, List<Acceptance> acceptances) {
        return acceptances.stream()
                .map(acceptance -> template.with(acceptance.ids()))
                .toList();
    }

    private int warmUpEnd() {
        return acceptances.size() / WARM_UP_SHARE;
    }
}
