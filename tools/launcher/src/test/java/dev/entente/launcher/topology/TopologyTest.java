package dev.entente.launcher.topology;

import static dev.entente.launcher.topology.Topology.ENTENTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopologyTest {

    @Test
    void listsEveryoneAfterThoseTheyWaitFor() {
        var seen = new ArrayList<String>();
        for (var program : ENTENTE.programs()) {
            assertThat(seen).as("before " + program.name()).containsAll(program.waitsFor());
            seen.add(program.name());
        }
    }

    @Test
    void givesNoPortTwiceEvenWithMostInstances() {
        var ports = ENTENTE.programs().stream()
                .flatMap(program -> IntStream.rangeClosed(1, program.isService() ? Program.MOST_INSTANCES : 1)
                        .boxed()
                        .flatMap(instance -> program.portsOfInstance(18100, instance).values().stream()))
                .toList();

        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 18100 && port < 18200);
    }

    @Test
    void placesTheSecondInstanceTwoPortsFurther() {
        var scheduling = ENTENTE.program("scheduling");

        assertThat(scheduling.instanceName(2)).isEqualTo("scheduling-2");
        assertThat(scheduling.portsOfInstance(18100, 1))
                .containsEntry("http", 18120)
                .containsEntry("management", 18121);
        assertThat(scheduling.portsOfInstance(18100, 2))
                .containsEntry("http", 18122)
                .containsEntry("management", 18123);
    }

    @Test
    void givesEveryServiceADatabaseWithThreeRoles() {
        for (var service : ENTENTE.services()) {
            assertThat(ENTENTE.databases())
                    .contains(new Database(
                            service.name(),
                            service.name() + "_owner",
                            List.of(service.name() + "_app", service.name() + "_relay"),
                            List.of(service.name() + "_relay")));
        }
    }

    @Test
    void keepsFactsForEverAndWatermarksForADay() {
        assertThat(ENTENTE.topics()).allSatisfy(topic -> {
            if (topic.name().endsWith(".watermarks")) {
                assertThat(topic.retention()).contains(Duration.ofDays(1));
                assertThat(topic.partitions()).isEqualTo(1);
            } else {
                assertThat(topic.retention()).isEmpty();
                assertThat(topic.partitions()).isEqualTo(6);
            }
        });
    }

    @Test
    void givesDeadLettersToEveryServiceThatListens() {
        assertThat(ENTENTE.topics().stream().map(Topic::name).filter(name -> name.endsWith(".dead-letters")))
                .containsExactlyElementsOf(ENTENTE.services().stream()
                        .map(Program::name)
                        .filter(service -> !service.equals("registration"))
                        .map(service -> "entente." + service + ".dead-letters")
                        .toList());
    }

    @Test
    void namesTheProgramsWhenAskedForAnUnknownOne() {
        assertThatThrownBy(() -> ENTENTE.program("billing"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("billing")
                .hasMessageContaining("registration");
    }
}
