package dev.entente.chaos.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.chaos.history.Call;
import dev.entente.chaos.history.Operation;
import dev.entente.chaos.history.Verdict;

/** Operations as they might have been. */
final class Histories {
    private Histories() {}

    static Operation booked(String meeting, long version, String slot, long from, long until) {
        ObjectNode answer = answer(meeting, version, "SCHEDULED");
        answer.put("slotId", slot).put("tableId", "table of " + meeting);
        answer.putObject("requester").put("participantId", "host of " + meeting);
        answer.putObject("receiver").put("participantId", "ada");
        return acknowledged("acceptance", meeting, answer, from, until);
    }

    static Operation cancelled(String meeting, long version, long from, long until) {
        return acknowledged("cancellation", meeting, answer(meeting, version, "CANCELLED"), from, until);
    }

    static Operation refused(String deed, String meeting, String rule) {
        return new Operation(
                call(deed, meeting),
                1,
                2,
                1,
                Verdict.REFUSED,
                403,
                JsonNodeFactory.instance.objectNode().put("code", rule));
    }

    static Operation unclear(String meeting) {
        return new Operation(
                call("acceptance", meeting), 1, 2, 1, Verdict.UNKNOWN, 0, JsonNodeFactory.instance.missingNode());
    }

    private static Operation acknowledged(String deed, String meeting, ObjectNode answer, long from, long until) {
        return new Operation(call(deed, meeting), from, until, 1, Verdict.OK, 200, answer);
    }

    private static Call call(String deed, String meeting) {
        return new Call(deed, "scheduling", "/v1/meetings/" + meeting + "/" + deed, meeting, "key", "{}");
    }

    private static ObjectNode answer(String meeting, long version, String status) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("meetingId", meeting)
                .put("version", version)
                .put("status", status);
    }
}
