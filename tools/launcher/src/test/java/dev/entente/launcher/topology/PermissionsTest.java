package dev.entente.launcher.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    private final List<AclBinding> permissions = new Permissions(Topology.ENTENTE).all();

    @Test
    void letsNobodyButItsOwnerWriteToATopic() {
        assertThat(Topology.ENTENTE.topics())
                .allSatisfy(topic ->
                        assertThat(users(topic.name(), AclOperation.WRITE)).containsExactly("User:" + topic.owner()));
    }

    @Test
    void letsSubscribersReadAndTheOwnerOfFactsReadAgain() {
        assertThat(users("entente.scheduling.meetings", AclOperation.READ))
                .containsExactlyInAnyOrder("User:scheduling", "User:agreements", "User:reporting");
        assertThat(users("entente.scheduling.watermarks", AclOperation.READ)).containsExactly("User:reporting");
        assertThat(users("entente.scheduling.dead-letters", AclOperation.READ)).isEmpty();
    }

    @Test
    void givesGroupsToWhoeverListensUnderTheirOwnName() {
        assertThat(users("entente-reporting", AclOperation.READ)).containsExactly("User:reporting");
        assertThat(users("entente-registration", AclOperation.READ)).isEmpty();
    }

    private Stream<String> users(String resource, AclOperation operation) {
        return permissions.stream()
                .filter(binding -> binding.pattern().name().equals(resource))
                .filter(binding -> binding.entry().operation() == operation)
                .map(binding -> binding.entry().principal());
    }
}
