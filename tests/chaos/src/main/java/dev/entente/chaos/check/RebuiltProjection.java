package dev.entente.chaos.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.bench.client.Api;
import dev.entente.bench.client.Reply;
import dev.entente.e2e.proof.SourceDatabases;
import java.util.List;

/** Builds reporting's projection anew from the first message on; both must have the same hash. */
public final class RebuiltProjection {
    /** Every column but the generation, the sequence's number, and the offset, which is new on a topic that was filled anew. */
    private static final String HASH = """
            select coalesce(md5(string_agg(md5(cast((to_jsonb(fact) - 'fact_no' - 'generation' - 'offset') as text)), ''
                        order by aggregate_id, epoch, version)), 'nothing')
              from fact where generation = ?""";

    private static final String SERVING = "select cast(generation as text) from projection where status = 'SERVING'";

    private RebuiltProjection() {}

    public static List<String> violations(Api api, SourceDatabases sources) {
        int before = serving(sources);
        String held = hash(sources, before);
        Reply started = api.postUntilDone("reporting", "/v1/projections/rebuilds", "{}");
        JsonNode job = api.get("reporting", api.awaitJob("reporting", started));
        int after = serving(sources);
        if (after == before) {
            return List.of("the rebuilt projection did not take over: " + job);
        }
        String rebuilt = hash(sources, after);
        return held.equals(rebuilt)
                ? List.of()
                : List.of(
                        "generation %d hashes %s, rebuilt as %d it hashes %s".formatted(before, held, after, rebuilt));
    }

    private static int serving(SourceDatabases sources) {
        return Integer.parseInt(sources.texts("reporting", SERVING).getFirst());
    }

    private static String hash(SourceDatabases sources, int generation) {
        return sources.texts("reporting", HASH, generation).getFirst();
    }
}
