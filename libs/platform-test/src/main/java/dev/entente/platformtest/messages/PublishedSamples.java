package dev.entente.platformtest.messages;

import dev.entente.platform.message.Envelope;
import dev.entente.platformtest.contracts.AsyncApi;
import dev.entente.platformtest.contracts.ContractSample;
import dev.entente.platformtest.contracts.ContractSamples;
import dev.entente.platformtest.servers.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that was ever published as an example of a message, sent to a running service: the full ones, those with a field of
 * the future, and those that an old producer sends.
 */
public final class PublishedSamples {
    private static final String LAST_APPLIED =
            "select coalesce(max(version), 0) from applied_version where aggregate_id = ?";

    private final TestMessages messages;
    private final Map<String, Long> sent = new LinkedHashMap<>();

    public PublishedSamples(TestMessages messages) {
        this.messages = messages;
    }

    /** Each is the next message of the aggregate that it tells of. @return how many were sent */
    public int sendTo(String service) {
        int number = 0;
        AsyncApi document = AsyncApi.ofThisProject();
        ContractSamples samples = ContractSamples.ofThisProject();
        for (String topic : document.topicsHeardBy(service)) {
            if (topic.endsWith(".watermarks")) {
                continue;
            }
            for (String type : document.factsOn(topic)) {
                for (ContractSample sample : samples.samplesOf(type)) {
                    Envelope envelope = messages.send(topic, type, subjectOf(sample), sample.json());
                    sent.put(envelope.aggregateId(), envelope.aggregateVersion());
                    number++;
                }
            }
        }
        return number;
    }

    /** What the service has not come to the end of, one sentence for each aggregate. */
    public List<String> notApplied() {
        return sent.entrySet().stream()
                .filter(last -> lastApplied(last.getKey()) < last.getValue())
                .map(last -> last.getKey() + " is at version " + lastApplied(last.getKey()) + " of " + last.getValue()
                        + ", set aside: "
                        + Sql.column(
                                "select type || ': ' || reason from dead_letter where aggregate_id = ?", last.getKey()))
                .toList();
    }

    private static long lastApplied(String aggregate) {
        return Long.parseLong(Sql.value(LAST_APPLIED, aggregate));
    }

    /** A body states what it is about under one name, whose first field is the id; beside it, who acted. */
    private static String subjectOf(ContractSample sample) {
        return sample.body().properties().stream()
                .filter(field -> field.getValue().isObject() && !field.getKey().equals("actedBy"))
                .map(Map.Entry::getValue)
                .map(state -> state.path(state.fieldNames().next()).asText())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(sample + " tells of nothing"));
    }
}
