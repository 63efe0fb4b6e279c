package dev.entente.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopicListsTest {
    private static final Path ASYNC_API = Project.file("contracts/asyncapi/entente.asyncapi.yaml");

    private final String list = Project.text("deploy/kafka/topics.txt");
    private final String script = Project.text("deploy/kafka/create-topics.sh");

    @Test
    void scriptCreatesTheLaunchersTopics() {
        assertThat(TopicLists.ofScript(list, script).differences()).isEmpty();
    }

    @Test
    void asyncApiDescribesTheLaunchersTopics() {
        assertThat(TopicLists.ofAsyncApi(StrictYaml.document(ASYNC_API)).differences())
                .isEmpty();
    }

    @Test
    void asyncApiNamesTheLaunchersBroker() {
        assertThat(StrictYaml.document(ASYNC_API).at("/servers/local/host").asText())
                .isEqualTo(LauncherEnvironment.ADDRESSES.kafka());
    }

    @Test
    void noticesATopicThatIsMissingNewOrOtherwise() {
        var altered = list.replace("scheduling.meetings ", "scheduling.meeting ")
                .replaceFirst("programmes +6", "programmes 5")
                .replace("86400000", "86400");

        assertThat(TopicLists.ofScript(altered, script).differences())
                .contains(
                        "deploy/kafka lacks entente.scheduling.meetings",
                        "deploy/kafka has entente.scheduling.meeting of which nothing else knows",
                        "deploy/kafka entente.registration.programmes partitions is 5 and should be 6",
                        "deploy/kafka entente.reporting.watermarks retention.ms is 86400 and should be 86400000");
    }

    @Test
    void noticesASettingThatTheScriptLeavesToTheBroker() {
        assertThat(TopicLists.ofScript(list, script.replace("--config retention.bytes=-1", ""))
                        .differences())
                .contains("deploy/kafka entente.scheduling.meetings lacks retention.bytes");
    }

    @Test
    void noticesAChannelWithOtherPartitions() {
        var altered = Nodes.changed(
                StrictYaml.document(ASYNC_API),
                "/channels/schedulingMeetings/bindings/kafka/partitions",
                IntNode.valueOf(1));

        assertThat(TopicLists.ofAsyncApi(altered).differences())
                .containsExactly("AsyncAPI entente.scheduling.meetings partitions is 1 and should be 6");
    }
}
