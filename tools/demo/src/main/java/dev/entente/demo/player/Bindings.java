package dev.entente.demo.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the script's handles are called in the running system. */
final class Bindings {

    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final Map<String, List<String>> lists = new ConcurrentHashMap<>();

    void bind(String handle, String id) {
        ids.put(handle, id);
    }

    boolean isBound(String handle) {
        return ids.containsKey(handle);
    }

    String idOf(String handle) {
        var id = ids.get(handle);
        if (id == null) {
            throw new IllegalStateException("The script names " + handle + " before it is there");
        }
        return id;
    }

    List<String> idsOf(List<String> handles) {
        return handles.stream().map(this::idOf).toList();
    }

    void bindSlots(String event, List<String> slotIds) {
        lists.put(event + ":slots", List.copyOf(slotIds));
    }

    void bindSessions(String event, List<String> sessionIds) {
        lists.put(event + ":sessions", List.copyOf(sessionIds));
    }

    String slotOf(String event, int position) {
        return list(event + ":slots").get(position);
    }

    List<String> slotsOf(String event, Iterable<Integer> positions) {
        var slots = new ArrayList<String>();
        positions.forEach(position -> slots.add(slotOf(event, position)));
        return slots;
    }

    String sessionOf(String event, int position) {
        return list(event + ":sessions").get(position);
    }

    private List<String> list(String handle) {
        var list = lists.get(handle);
        if (list == null) {
            throw new IllegalStateException("The script names " + handle + " before they are there");
        }
        return list;
    }
}
