package dev.entente.reporting.report.usecase;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.rule.Refusal;
import dev.entente.reporting.kpi.domain.Definition;
import dev.entente.reporting.kpi.domain.Definitions;
import dev.entente.reporting.report.domain.ReportRule;
import dev.entente.reporting.report.domain.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which definitions an answer is made of. */
@ApplicationScoped
class AskedDefinitions {
    private final Definitions definitions;

    AskedDefinitions(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Those asked for; or, if none is, the newest version of each that applies. */
    List<Definition> choose(List<String> ids, Scope scope) {
        return ids.isEmpty()
                ? newestThatApply(scope)
                : ids.stream().distinct().map(id -> one(id, scope)).toList();
    }

    Definition one(String id, Scope scope) {
        Definition definition = definitions
                .find(id)
                .orElseThrow(() -> new Refusal(
                                ReportRule.DEFINITION_ASKED_FOR_MUST_BE_KNOWN,
                                "There is no definition " + id + "; GET /v1/definitions lists them.")
                        .at("?definition"));
        require(
                applies(definition, scope),
                ReportRule.DEFINITION_MUST_APPLY_TO_SCOPE,
                "?definition",
                id + " is told of programmes only.");
        return definition;
    }

    private List<Definition> newestThatApply(Scope scope) {
        Map<String, Definition> newest = new LinkedHashMap<>();
        definitions.all().stream()
                .filter(definition -> applies(definition, scope))
                .sorted(Comparator.comparing(Definition::kpi).thenComparingInt(Definition::version))
                .forEach(definition -> newest.put(definition.kpi(), definition));
        return List.copyOf(newest.values());
    }

    private static boolean applies(Definition definition, Scope scope) {
        return scope.kind() == Scope.Kind.PROGRAMME || definition.subject().hasEvents();
    }
}
