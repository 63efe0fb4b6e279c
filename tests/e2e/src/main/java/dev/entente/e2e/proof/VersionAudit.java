package dev.entente.e2e.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether the versions of each aggregate run 1..n without gaps wherever they are kept: in the database that owns it, in
 * its outbox, on its topic, and in the inbox of everybody who listens. After a restore they run on from the version that
 * survived.
 */
public final class VersionAudit {
    private static final String OUTBOX_ORDER = """
            select topic || ': version ' || aggregate_version || ' of ' || key || ' comes after ' || coalesce(before, 0)
              from (select topic, key, aggregate_version,
                           type, lag(aggregate_version) over (partition by key, epoch order by seq) as before
                      from outbox where aggregate_version is not null) as ordered
             where aggregate_version <> coalesce(before, 0) + 1
               and not (before is null and type like '%-restored.v1')""";

    private static final String UNPUBLISHED =
            "select topic || ': version ' || aggregate_version || ' of ' || key || ' is not published'"
                    + " from outbox where published_at is null";

    private static final String LAST_FACTS = """
            select distinct on (key) key, aggregate_version from outbox
             where topic = ? and aggregate_version is not null
             order by key, epoch desc, aggregate_version desc""";

    /** Without the partitions, of which it is said that an epoch started. */
    private static final String APPLIED = """
            select aggregate_id, version from applied_version
             where consumer = ? and position('/' in aggregate_id) = 0""";

    private static final String SERVING = "select generation from projection where status = 'SERVING'";

    private final SourceDatabases sources;
    private final TopicFold fold;
    private final List<String> faults = new ArrayList<>();

    private VersionAudit(SourceDatabases sources, TopicFold fold) {
        this.sources = sources;
        this.fold = fold;
    }

    /** Each fault in words; none when all is well. Facts still on their way are faults too, so ask again. */
    public static List<String> faults(SourceDatabases sources, TopicFold fold) {
        VersionAudit audit = new VersionAudit(sources, fold);
        audit.faults.addAll(fold.versionFaults());
        for (String service : SourceDatabases.RECORDING) {
            audit.faults.addAll(sources.texts(service, OUTBOX_ORDER));
            audit.faults.addAll(sources.texts(service, UNPUBLISHED));
        }
        FactTopic.ALL.forEach(audit::follow);
        return audit.faults;
    }

    /** From the table over the outbox and the topic to each inbox. */
    private void follow(FactTopic topic) {
        Map<String, Long> recorded = sources.byKey(topic.service(), LAST_FACTS, topic.name());
        compare(topic.table(), recorded, sources.byKey(topic.service(), topic.versions()));
        compare(topic.name(), recorded, fold.lastVersions(topic.name()));
        for (String listener : topic.listeners()) {
            String consumer = consumer(listener, topic);
            compare("inbox " + consumer, recorded, sources.byKey(listener, APPLIED, consumer));
        }
    }

    private String consumer(String listener, FactTopic topic) {
        String name = listener + "." + topic.noun();
        return listener.equals("reporting")
                ? name + "@" + sources.texts("reporting", SERVING).getFirst()
                : name;
    }

    private void compare(String place, Map<String, Long> recorded, Map<String, Long> found) {
        Set<String> aggregates = new TreeSet<>(recorded.keySet());
        aggregates.addAll(found.keySet());
        Map<String, String> differences = new TreeMap<>();
        for (String aggregate : aggregates) {
            long last = recorded.getOrDefault(aggregate, 0L);
            long there = found.getOrDefault(aggregate, 0L);
            if (last != there) {
                differences.put(aggregate, "version " + there + ", recorded " + last);
            }
        }
        differences.forEach((aggregate, difference) -> faults.add(place + ": " + aggregate + " has " + difference));
    }
}
