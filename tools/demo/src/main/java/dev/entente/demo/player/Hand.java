package dev.entente.demo.player;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.demo.script.Action;
import dev.entente.demo.script.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What performing any action needs: calls in the name of its actor, with a key of its own, and the known ids. */
final class Hand {

    private static final Set<String> JOB_UNDER_WAY = Set.of("QUEUED", "RUNNING");

    private final ServiceClient client;
    private final Cast cast;
    private final Edition edition;
    private final PlayerSettings settings;
    private final Tally tally;
    private final Bindings bindings = new Bindings();

    Hand(ServiceClient client, Cast cast, Edition edition, PlayerSettings settings, Tally tally) {
        this.client = client;
        this.cast = cast;
        this.edition = edition;
        this.settings = settings;
        this.tally = tally;
    }

    Bindings bindings() {
        return bindings;
    }

    Cast cast() {
        return cast;
    }

    Edition edition() {
        return edition;
    }

    Reply post(Action action, Service service, String path, ObjectNode body, Actor by) {
        count(by);
        return post(action, service, path, body, cast.of(by));
    }

    Reply post(Action action, Service service, String path, ObjectNode body, Login by) {
        return counted(client.send(Call.post(service, path, body, key(action), by)));
    }

    Reply upload(Action action, Service service, String path, EvidenceDocument document, Actor by) {
        count(by);
        return counted(client.send(
                Call.post(service, path, document.content(), document.mediaType(), key(action), cast.of(by))));
    }

    Reply put(Action action, Service service, String path, ObjectNode body, String seenVersion, Actor by) {
        count(by);
        return counted(client.send(Call.put(service, path, body, seenVersion, key(action), cast.of(by))));
    }

    Reply get(Service service, String path, Actor by) {
        return client.send(Call.get(service, path, cast.of(by)));
    }

    /** All items of a list, page by page, as the organiser sees them. */
    List<JsonNode> list(Service service, String path) {
        var items = new ArrayList<JsonNode>();
        var next = path;
        while (!next.isEmpty()) {
            var page = get(service, next, Actor.ORGANISER).body();
            page.path("items").forEach(items::add);
            var cursor = page.path("page").path("nextCursor").asText("");
            next = cursor.isEmpty() ? "" : path + "&cursor=" + cursor;
        }
        return items;
    }

    /** Waits for the job that was started, and returns its path. */
    String awaitJob(Service service, Reply started) {
        var path = started.header("Location");
        var job = await(
                () -> get(service, path, Actor.ORGANISER).body(),
                state -> !JOB_UNDER_WAY.contains(state.path("status").asText()));
        if (!job.path("status").asText().equals("SUCCEEDED")) {
            throw new Refused(path + " ended like this: " + job);
        }
        return path;
    }

    /** Looks again and again until it is as wanted. */
    <T> T await(Supplier<T> look, Predicate<T> wanted) {
        var backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1), settings.outagePatience());
        while (true) {
            var seen = look.get();
            if (wanted.test(seen)) {
                return seen;
            }
            tally.waitsForNews.increment();
            if (!backoff.pause()) {
                throw new Refused("Waited in vain, and this is how it stayed: " + seen);
            }
        }
    }

    ObjectNode emptyBody() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A body that names the participant the actor acts for, if it acts for one. */
    ObjectNode bodyOf(Actor actor) {
        var body = emptyBody();
        switch (actor) {
            case Actor.Delegate delegate -> body.put("participantId", bindings.idOf(delegate.participant()));
            case Actor.Concierge concierge -> body.put("participantId", bindings.idOf(concierge.participant()));
            case Actor.Organiser organiser -> {}
        }
        return body;
    }

    /** The same for the same action of the same script, so that whoever repeats it, repeats it. */
    private String key(Action action) {
        var name = edition.externalId(action.id());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void count(Actor by) {
        switch (by) {
            case Actor.Delegate delegate -> tally.delegated.increment();
            case Actor.Concierge concierge -> tally.concierge.increment();
            case Actor.Organiser organiser -> {}
        }
    }

    private Reply counted(Reply reply) {
        tally.commands.increment();
        if (reply.header("Idempotency-Replayed").equals("true")) {
            tally.replayed.increment();
        }
        return reply;
    }
}
