package dev.entente.demo.player;

import static dev.entente.demo.player.Service.REGISTRATION;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.demo.script.EventScript;
import dev.entente.demo.script.Script;
import java.util.List;

/** Finds out whether a script was performed to its end before: all its events are in the archive. */
final class EarlierReplay {

    private final Hand hand;

    EarlierReplay(Hand hand) {
        this.hand = hand;
    }

    /** If so, binds the programme and the events. */
    boolean isCompleteFor(Script script) {
        var name = hand.edition().titled(script.programme());
        for (var programme : hand.list(REGISTRATION, "/v1/programmes?limit=100")) {
            if (programme.path("name").asText().equals(name) && isComplete(programme, script)) {
                return true;
            }
        }
        return false;
    }

    private boolean isComplete(JsonNode programme, Script script) {
        var id = Reply.text(programme, "programmeId");
        var archived = hand.list(REGISTRATION, "/v1/matchmaking-events?limit=100&programmeId=" + id).stream()
                .filter(event -> event.path("phase").asText().equals("ARCHIVED"))
                .toList();
        for (var event : script.events()) {
            if (!bind(event, archived)) {
                return false;
            }
        }
        hand.bindings().bind(Script.PROGRAMME, id);
        return true;
    }

    private boolean bind(EventScript event, List<JsonNode> archived) {
        for (var candidate : archived) {
            if (candidate.path("name").asText().equals(event.name())) {
                hand.bindings().bind(event.key(), Reply.text(candidate, "matchmakingEventId"));
                return true;
            }
        }
        return false;
    }
}
