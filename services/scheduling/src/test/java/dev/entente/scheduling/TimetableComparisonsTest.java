package dev.entente.scheduling;

import static org.hamcrest.Matchers.equalTo;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "scheduling"))
class TimetableComparisonsTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void refusesToCompareTimetablesOfTwoEventsOfOneOrganiser() {
        Gathering hannover = Gathering.tomorrow(messages).tables(1).announced();
        Gathering munich = Gathering.tomorrow(messages)
                .organisedBy(hannover.organiserId)
                .tables(1)
                .announced();
        OrderedTimetable one = OrderedTimetable.of(hannover, Map.of("method", "FIRST_FIT"));
        OrderedTimetable other = OrderedTimetable.of(munich, Map.of("method", "FIRST_FIT"));

        hannover.organiser()
                .gets("/v1/timetables/" + one.id() + "/comparison?with=" + other.id())
                .statusCode(422)
                .body("code", equalTo("TIMETABLES_MUST_BE_OF_ONE_EVENT"))
                .body("errors[0].pointer", equalTo("?with"));
    }
}
