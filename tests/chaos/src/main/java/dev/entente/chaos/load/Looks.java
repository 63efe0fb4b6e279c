package dev.entente.chaos.load;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** What came of the looks of somebody who must see nothing. Who was never refused for that reason has proved nothing. */
final class Looks {
    /** A list without rows, not theirs to ask, not theirs to know. */
    private static final Set<Integer> TELLING = Set.of(200, 403, 404);

    private static final String NO_ROWS = "\"items\":[]";

    private final Map<Integer, Long> byStatus = new ConcurrentSkipListMap<>();

    void count(int status) {
        byStatus.merge(status, 1L, Long::sum);
    }

    /** Why all of them prove nothing. */
    List<String> doubts() {
        return byStatus.keySet().stream().anyMatch(TELLING::contains)
                ? List.of()
                : List.of("the other organiser was never refused anything, nor shown an empty list: " + byStatus);
    }

    /** Why one look proves nothing, or too much: somebody else must be known and refused where the owner sees rows. */
    static List<String> comparison(Object place, HttpResponse<String> strangers, HttpResponse<String> owners) {
        return comparison(place, strangers.statusCode(), strangers.body(), owners.statusCode(), owners.body());
    }

    static List<String> comparison(Object place, int strangers, String seen, int owners, String rows) {
        List<String> doubts = new ArrayList<>();
        if (!TELLING.contains(strangers) || showsSomething(strangers, seen)) {
            doubts.add("the other organiser was answered " + strangers + " at " + place);
        }
        if (!showsSomething(owners, rows)) {
            doubts.add("its owner, answered " + owners + ", does not see " + place + " either");
        }
        return doubts;
    }

    private static boolean showsSomething(int status, String body) {
        return status / 100 == 2 && !body.contains(NO_ROWS);
    }
}
