package dev.entente.reporting.kpi.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.reporting.kpi.domain.Condition;
import dev.entente.reporting.kpi.domain.Definition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefinitionReaderTest {
    private static final Path KPIS = Path.of("../../contracts/kpis");
    private static final String HELD = """
            kpi: held
            version: 1
            title: Held meetings
            meaning: Meetings that took place.
            source: a test
            subject: meeting
            countDistinct: meetingId
            datedBy: slotStartsAt
            where:
              - {field: attendance, is: HELD}
            groupBy: [event, country]
            allocation: {event: once, country: eachCountry}
            """;

    private final DefinitionReader reader = new DefinitionReader();

    @ParameterizedTest
    @MethodSource("released")
    void readsEveryDefinitionOfTheContracts(Path file) {
        Definition definition = reader.read(DefinitionFile.read(file));

        assertThat(file.getFileName()).hasToString(definition.id() + ".yaml");
    }

    static List<Path> released() throws IOException {
        try (Stream<Path> files = Files.list(KPIS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void putsNamedListIntoItsCondition() {
        Definition beyond = reader.read(DefinitionFile.read(KPIS.resolve("participants-beyond.v1.yaml")));

        Condition last = beyond.where().get(2);
        assertThat(last).isInstanceOf(Condition.IsNoneOf.class);
        assertThat(((Condition.IsNoneOf) last).values())
                .contains("BE", "NO", "XK")
                .doesNotContain("TW");
        assertThat(beyond.sets())
                .hasEntrySatisfying("european", set -> assertThat(set.codes()).hasSize(40));
    }

    @Test
    void hashesTheFileAsSha256SumDoes() {
        Definition definition = reader.read(new DefinitionFile("held.v1.yaml", HELD));

        assertThat(definition.hash()).isEqualTo("f7bf49a413f71a246d94d21bec5f2f193bfe995f7ce98489bbad74ac8ec06718");
    }

    @Test
    void keepsTheHashWhenACheckoutChangedTheEndsOfLines(@org.junit.jupiter.api.io.TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("held.v1.yaml");
        Files.writeString(file, HELD.replace("\n", "\r\n"));

        assertThat(DefinitionFile.read(file).hash()).isEqualTo(new DefinitionFile("held.v1.yaml", HELD).hash());
    }

    @Test
    void refusesSqlInPlaceOfAField() {
        refuses(HELD.replace("field: attendance", "field: \"1=1) or (attendance\""), "where[0]");
    }

    @Test
    void refusesAValueThatTheFieldNeverHas() {
        refuses(HELD.replace("is: HELD", "is: MAYBE"), "where[0]");
    }

    @Test
    void refusesAFieldOfAnotherSubject() {
        refuses(HELD.replace("field: attendance, is: HELD", "field: verified, is: true"), "where[0]");
    }

    @Test
    void refusesAnUnknownWord() {
        refuses(HELD + "sql: select 1\n", "sql");
    }

    @Test
    void refusesACountThatTheSubjectDoesNotHave() {
        refuses(HELD.replace("countDistinct: meetingId", "countDistinct: country"), "countDistinct");
    }

    @Test
    void refusesToAllotAMeetingOnceAmongItsCountries() {
        refuses(HELD.replace("country: eachCountry", "country: once"), "allocation");
    }

    @Test
    void refusesOnceWhereOneCountedThingLiesInSeveralGroups() {
        String organisations = HELD.replace("subject: meeting", "subject: participation")
                .replace("countDistinct: meetingId", "countDistinct: organisationId")
                .replace("datedBy: slotStartsAt", "datedBy: appliedAt")
                .replace("field: attendance, is: HELD", "field: everApproved, is: true");

        refuses(organisations, "allocation of event cannot be once");
    }

    @Test
    void refusesGroupsWithoutAllocation() {
        refuses(HELD.replace("groupBy: [event, country]", "groupBy: [event, country, kind]"), "allocation must have");
    }

    @Test
    void refusesAListThatIsNotThere() {
        refuses(
                HELD.replace("subject: meeting", "subject: participation")
                        .replace("countDistinct: meetingId", "countDistinct: participantId")
                        .replace("datedBy: slotStartsAt", "datedBy: appliedAt")
                        .replace("field: attendance, is: HELD", "field: country, in: {set: nordic}")
                        .replace("country: eachCountry", "country: once"),
                "nordic");
    }

    @Test
    void refusesAFileNamedOtherwise() {
        assertThatThrownBy(() -> reader.read(new DefinitionFile("held.v2.yaml", HELD)))
                .isInstanceOf(UnusableDefinition.class)
                .hasMessageContaining("held.v1.yaml");
    }

    @Test
    void refusesTheSameWordTwice() {
        refuses(HELD + "title: Another\n", "title");
    }

    private void refuses(String text, String naming) {
        assertThatThrownBy(() -> reader.read(new DefinitionFile("held.v1.yaml", text)))
                .isInstanceOf(UnusableDefinition.class)
                .hasMessageContaining("held.v1.yaml")
                .hasMessageContaining(naming);
    }
}
