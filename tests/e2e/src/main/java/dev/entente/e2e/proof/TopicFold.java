package dev.entente.e2e.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The state of each aggregate after all messages of the topics, and whether their versions are as promised. */
public final class TopicFold {
    private final Map<String, Map<String, JsonNode>> statesByTopic = new HashMap<>();
    private final Map<String, Map<String, Long>> lastVersionsByTopic = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> placesOfMessages = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    TopicFold() {}

    public static TopicFold of(Collection<TopicMessage> messages) {
        TopicFold fold = new TopicFold();
        messages.forEach(fold::take);
        return fold;
    }

    /**
     * Versions of an aggregate must begin with 1 and go up by one within an epoch; repetitions may follow their first
     * occurrence at any time.
     */
    public List<String> versionFaults() {
        return List.copyOf(faults);
    }

    /** Where each message lies, by its id; where it came first if it came again. */
    public Map<String, String> places() {
        return Map.copyOf(placesOfMessages);
    }

    /** The last state of each aggregate on the topic, under the name that the state has in the body. */
    public Collection<JsonNode> states(String topic) {
        return statesByTopic.getOrDefault(topic, Map.of()).values();
    }

    /** Of each aggregate on the topic; in the newest epoch where there are several. */
    public Map<String, Long> lastVersions(String topic) {
        return lastVersionsByTopic.getOrDefault(topic, Map.of());
    }

    void take(TopicMessage message) {
        placesOfMessages.putIfAbsent(message.id(), message.at());
        if (message.type().contains(".epoch-started.")) {
            forgetWhatWasNotToldAgain(message);
            return;
        }
        String aggregate = message.aggregateId() + "/" + message.epoch();
        long last = versions.getOrDefault(aggregate, 0L);
        if (message.version() <= last) {
            return;
        }
        if (message.version() != last + 1 && !message.type().contains("-restored.")) {
            faults.add(message.at() + ": version " + message.version() + " of " + message.aggregateId() + " after "
                    + last);
        }
        versions.put(aggregate, message.version());
        places.put(message.aggregateId(), new Place(message.topic(), message.partition(), message.epoch()));
        lastVersionsByTopic
                .computeIfAbsent(message.topic(), topic -> new HashMap<>())
                .put(message.aggregateId(), message.version());
        statesByTopic
                .computeIfAbsent(message.topic(), topic -> new HashMap<>())
                .put(message.aggregateId(), stateOf(message));
    }

    /** On its partition; all that the restored service still knows was told again before. */
    private void forgetWhatWasNotToldAgain(TopicMessage started) {
        places.forEach((aggregate, place) -> {
            if (place.isBefore(started)) {
                lastVersionsByTopic.getOrDefault(place.topic(), new HashMap<>()).remove(aggregate);
                statesByTopic.getOrDefault(place.topic(), new HashMap<>()).remove(aggregate);
            }
        });
        places.values().removeIf(place -> place.isBefore(started));
    }

    private record Place(String topic, int partition, long epoch) {

        boolean isBefore(TopicMessage started) {
            return topic.equals(started.topic()) && partition == started.partition() && epoch < started.epoch();
        }
    }

    private static JsonNode stateOf(TopicMessage message) {
        String name = switch (message.topic()) {
            case "entente.registration.programmes" -> "programme";
            case "entente.registration.matchmaking-events" -> "matchmakingEvent";
            case "entente.registration.organisations" -> "organisation";
            case "entente.registration.participants" -> "participant";
            case "entente.scheduling.meetings" -> "meeting";
            case "entente.scheduling.timetables" -> "timetable";
            case "entente.agreements.outcomes" -> "outcome";
            case "entente.agreements.agreements" -> "agreement";
            default -> throw new IllegalArgumentException("No topic of facts: " + message.topic());
        };
        return message.body().required(name);
    }
}
