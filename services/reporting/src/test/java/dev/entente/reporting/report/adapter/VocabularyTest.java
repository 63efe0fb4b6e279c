package dev.entente.reporting.report.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.reporting.kpi.domain.Allotment;
import dev.entente.reporting.kpi.domain.FieldType;
import dev.entente.reporting.kpi.domain.GroupKey;
import dev.entente.reporting.kpi.domain.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The vocabulary is told three times: to people and editors in the schema, to the domain, and to the database. */
class VocabularyTest {
    private static JsonNode schema = new ObjectMapper().createObjectNode();

    @BeforeAll
    static void readSchema() throws IOException {
        schema = new ObjectMapper()
                .readTree(Path.of("../../contracts/kpis/kpi-definition.v1.schema.json")
                        .toFile());
    }

    @Test
    void hasTheSubjectsOfTheSchema() {
        assertThat(texts(schema.at("/properties/subject/enum")))
                .isEqualTo(Arrays.stream(Subject.values()).map(Subject::word).toList());
        assertThat(texts(schema.at("/properties/allocation/additionalProperties/enum")))
                .isEqualTo(
                        Arrays.stream(Allotment.values()).map(Allotment::word).toList());
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void hasTheWordsOfTheSchema(Subject subject) {
        JsonNode words = wordsOf(subject);

        assertThat(texts(words.at("/countDistinct/enum"))).isEqualTo(subject.countable());
        assertThat(texts(words.at("/datedBy/enum"))).containsExactlyInAnyOrderElementsOf(subject.moments());
        assertThat(texts(words.at("/groupBy/items/enum")))
                .containsExactlyInAnyOrderElementsOf(
                        subject.groupKeys().stream().map(GroupKey::word).toList());
        assertThat(fieldsOf(subject)).isEqualTo(subject.fields());
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void saysEveryWordInSql(Subject subject) {
        SubjectRelation relation = SubjectRelations.of(subject);
        Set<String> asked = new HashSet<>(subject.fields().keySet());
        asked.addAll(subject.countable());

        assertThat(relation.columns().keySet()).isEqualTo(asked);
        assertThat(relation.moments().keySet()).isEqualTo(subject.moments());
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void allowsOnceOnlyWhereGroupsAddUp(Subject subject) {
        JsonNode allocation = wordsOf(subject).at("/allocation/properties");
        for (GroupKey key : subject.groupKeys()) {
            boolean maySayOnce =
                    texts(allocation.at("/" + key.word() + "/enum")).contains(Allotment.ONCE.word());

            assertThat(subject.countable().stream().anyMatch(counted -> subject.liesInOneGroup(counted, key)))
                    .as(subject + " by " + key)
                    .isEqualTo(maySayOnce);
        }
    }

    private static JsonNode wordsOf(Subject subject) {
        for (JsonNode branch : schema.at("/allOf")) {
            if (branch.at("/if/properties/subject/const").asText().equals(subject.word())) {
                return branch.at("/then/properties");
            }
        }
        throw new AssertionError("The schema does not speak of " + subject);
    }

    private static Map<String, FieldType> fieldsOf(Subject subject) {
        Map<String, FieldType> fields = new HashMap<>();
        for (JsonNode condition : schema.at("/$defs/condition-" + subject.word() + "/anyOf")) {
            JsonNode properties = condition.path("properties");
            fields.put(properties.at("/field/const").asText(), typeOf(properties));
        }
        return fields;
    }

    private static FieldType typeOf(JsonNode properties) {
        if (properties.has("present")) {
            return FieldType.PRESENCE;
        }
        return switch (properties.at("/is/type").asText()) {
            case "boolean" -> FieldType.TRUTH;
            case "integer" -> FieldType.NUMBER;
            default -> FieldType.TEXT;
        };
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
