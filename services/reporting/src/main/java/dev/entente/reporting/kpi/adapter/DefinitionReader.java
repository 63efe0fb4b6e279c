package dev.entente.reporting.kpi.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.entente.reporting.kpi.domain.Allotment;
import dev.entente.reporting.kpi.domain.Condition;
import dev.entente.reporting.kpi.domain.Definition;
import dev.entente.reporting.kpi.domain.GroupKey;
import dev.entente.reporting.kpi.domain.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads a definition: first the JSON Schema judges it, then what a schema cannot say. */
@ApplicationScoped
class DefinitionReader {
    private static final String SCHEMA = "/kpis/kpi-definition.v1.schema.json";

    private final ObjectMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final JsonSchema schema = schema();

    Definition read(DefinitionFile file) {
        JsonNode tree = tree(file);
        List<String> violations = new ArrayList<>(schema.validate(tree).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList());
        refuse(file, violations);
        DefinitionBody body = body(tree);
        Definition definition = definition(file, body, violations);
        checkName(file, definition, violations);
        checkAllocation(body, definition, violations);
        refuse(file, violations);
        return definition;
    }

    private static Definition definition(DefinitionFile file, DefinitionBody body, List<String> violations) {
        List<Condition> where = new ConditionReader(body.namedSets(), violations).read(body.where());
        return new Definition(
                body.kpi(),
                body.version(),
                body.title(),
                body.meaning(),
                body.source(),
                Subject.of(body.subject()).orElseThrow(),
                body.countDistinct(),
                body.datedBy(),
                where,
                body.namedSets(),
                allocation(body),
                file.hash(),
                file.text());
    }

    private static Map<GroupKey, Allotment> allocation(DefinitionBody body) {
        Map<GroupKey, Allotment> allocation = new EnumMap<>(GroupKey.class);
        body.allocation()
                .forEach((key, word) -> allocation.put(
                        GroupKey.of(key).orElseThrow(), Allotment.of(word).orElseThrow()));
        return allocation;
    }

    private static void checkName(DefinitionFile file, Definition definition, List<String> violations) {
        if (!file.name().equals(definition.id() + ".yaml")) {
            violations.add("the file must be called " + definition.id() + ".yaml");
        }
    }

    /** Groups that are said to add up must do so. */
    private static void checkAllocation(DefinitionBody body, Definition definition, List<String> violations) {
        if (!Set.copyOf(body.groupBy()).equals(body.allocation().keySet())) {
            violations.add("allocation must have an entry for each key of groupBy and no other");
        }
        definition.allocation().forEach((key, allotment) -> {
            boolean oneGroup = definition.subject().liesInOneGroup(definition.countDistinct(), key);
            if (allotment == Allotment.ONCE && !oneGroup) {
                violations.add("allocation of " + key.word() + " cannot be once: one " + definition.countDistinct()
                        + " may lie in several groups");
            }
        });
    }

    private static void refuse(DefinitionFile file, List<String> violations) {
        if (!violations.isEmpty()) {
            throw new UnusableDefinition(file.name(), violations);
        }
    }

    private JsonNode tree(DefinitionFile file) {
        try {
            return yaml.readTree(file.text());
        } catch (JsonProcessingException noYaml) {
            throw new UnusableDefinition(file.name(), List.of(noYaml.getOriginalMessage()));
        }
    }

    private DefinitionBody body(JsonNode tree) {
        try {
            return yaml.treeToValue(tree, DefinitionBody.class);
        } catch (JsonProcessingException schemaAndRecordDisagree) {
            throw new IllegalStateException(schemaAndRecordDisagree);
        }
    }

    private static JsonSchema schema() {
        try (InputStream text = Objects.requireNonNull(DefinitionReader.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
