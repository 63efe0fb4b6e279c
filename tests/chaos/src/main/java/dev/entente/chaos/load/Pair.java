package dev.entente.chaos.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.chaos.history.Call;
import dev.entente.chaos.history.Operation;
import dev.entente.chaos.history.Verdict;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A host and a guest, and how far they are; one client looks after them. Between an unclear answer and its resolution
 * nothing else is asked for them.
 */
final class Pair {
    private final Ground ground;
    private final String host;
    private final String guest;
    private Stage stage = Stage.STRANGERS;
    private String meeting = "";
    private String agreement = "";
    private @Nullable Call unclear;

    Pair(Ground ground, String host, String guest) {
        this.ground = ground;
        this.host = host;
        this.guest = guest;
    }

    private enum Stage {
        STRANGERS,
        ASKED,
        BOOKED,
        MET,
        AGREED,
        DONE
    }

    boolean isDone() {
        return stage == Stage.DONE;
    }

    boolean hasMet() {
        return stage.compareTo(Stage.MET) >= 0;
    }

    Optional<Call> unclear() {
        return Optional.ofNullable(unclear);
    }

    Call next(RandomGenerator random, Mood mood) {
        return switch (stage) {
            case STRANGERS -> request();
            case ASKED -> random.nextInt(10) > 0 ? accept(random) : tell("withdrawal", acting(host));
            case BOOKED -> mood.afterBooking(random, this::change, this::cancel, this::attend);
            case MET -> report();
            case AGREED, DONE -> confirm();
        };
    }

    void learn(Operation operation) {
        unclear = operation.verdict() == Verdict.UNKNOWN ? operation.call() : null;
        if (operation.isOk()) {
            advance(operation);
        }
    }

    private void advance(Operation operation) {
        switch (operation.call().deed()) {
            case "meeting-requests" -> {
                meeting = operation.text("meetingId");
                stage = Stage.ASKED;
            }
            case "acceptance", "slot-choice" -> stage = Stage.BOOKED;
            case "withdrawal", "cancellation" -> {
                meeting = "";
                stage = Stage.STRANGERS;
            }
            case "attendance" -> stage = Stage.MET;
            case "agreements" -> {
                agreement = operation.text("agreementId");
                stage = Stage.AGREED;
            }
            case "confirmation" -> stage = Stage.DONE;
            default ->
                throw new IllegalStateException(
                        "nobody does " + operation.call().deed());
        }
    }

    private Call request() {
        ObjectNode body = body().put("requesterId", host).put("receiverId", guest);
        return call(
                "meeting-requests", "scheduling", ground.eventPath() + "/meeting-requests", host + " " + guest, body);
    }

    private Call accept(RandomGenerator random) {
        return tell("acceptance", acting(guest).put("slotId", anySlot(random)));
    }

    /** The organiser's own word: a party of a meeting that has a slot could only propose another one. */
    private Call change(RandomGenerator random) {
        return tell("slot-choice", body().put("slotId", anySlot(random)));
    }

    private Call cancel(RandomGenerator random) {
        String by = random.nextBoolean() ? host : guest;
        return tell("cancellation", acting(by).put("reason", "Something came up"));
    }

    /** Without a time: the slot's counts. */
    private Call attend(RandomGenerator random) {
        String by = random.nextBoolean() ? host : guest;
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("participantId", by).put("attendance", "HELD");
        return tell("attendance", body);
    }

    private Call report() {
        ObjectNode body = agreed(host).put("type", "BUSINESS_COOPERATION");
        body.putArray("meetingIds").add(meeting);
        body.putArray("partyIds").add(host).add(guest);
        return call("agreements", "agreements", "/v1/agreements", meeting, body);
    }

    private Call confirm() {
        return call(
                "confirmation",
                "agreements",
                "/v1/agreements/" + agreement + "/confirmation",
                agreement,
                agreed(guest));
    }

    private Call tell(String deed, ObjectNode body) {
        return call(deed, "scheduling", "/v1/meetings/" + meeting + "/" + deed, meeting, body);
    }

    private static Call call(String deed, String service, String path, String subject, ObjectNode body) {
        return new Call(deed, service, path, subject, UUID.randomUUID().toString(), body.toString());
    }

    private String anySlot(RandomGenerator random) {
        return ground.slots().get(random.nextInt(ground.slots().size()));
    }

    private ObjectNode body() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("occurredAt", ground.bookedAt().toString());
    }

    private ObjectNode acting(String participant) {
        return body().put("participantId", participant);
    }

    private ObjectNode agreed(String participant) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("occurredAt", ground.agreedAt().toString())
                .put("participantId", participant);
    }
}
