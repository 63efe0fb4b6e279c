package dev.entente.platformtest.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CanariesTest {
    private static final JavaClasses CANARIES = new ClassFileImporter().importPackages("dev.entente.canary");

    static Stream<Arguments> canaries() {
        return Stream.of(
                arguments(LayerRules.DOMAIN_IS_PLAIN_JAVA, "EggThatHatchesLater"),
                arguments(LayerRules.USE_CASES_KNOW_NO_ADAPTER, "BuildNest"),
                arguments(LayerRules.USE_CASES_KNOW_NO_ADAPTER, "AnswerByStatus"),
                arguments(LayerRules.WIRE_IS_FOR_ADAPTERS, "BuildNest"),
                arguments(LayerRules.FEATURES_SHARE_DOMAIN_ONLY, "SwimToNest"),
                arguments(LayerRules.SERVICES_KEEP_APART, "LightForeignLantern"),
                arguments(PlatformOnlyRules.TIME_IS_GIVEN, "EggThatKnowsTheTime"),
                arguments(PlatformOnlyRules.CHANCE_IS_GIVEN, "EggOfAnyColour"),
                arguments(PlatformOnlyRules.SECRETS_ARE_DRAWN_IN_ADAPTERS, "HideNest"),
                arguments(PlatformOnlyRules.TRANSACTIONS_ARE_OPENED_BY_GATEWAYS, "NestThatOpensTransactions"),
                arguments(PlatformOnlyRules.MESSAGES_LEAVE_BY_THE_OUTBOX, "NestThatSends"),
                arguments(PlatformOnlyRules.MESSAGES_LEAVE_BY_THE_OUTBOX, "NestThatEmits"),
                arguments(PlatformOnlyRules.NOTHING_WAITS, "NestThatWaits"),
                arguments(PlatformOnlyRules.SCALARS_ARE_SELECTED_BY_PLATFORM, "NestThatCountsEggs"),
                arguments(ShapeRules.EDGES_ARE_PACKAGE_PRIVATE, "NestResource"),
                arguments(ShapeRules.EDGES_ARE_PACKAGE_PRIVATE, "NestStore"),
                arguments(ShapeRules.EDGES_ARE_PACKAGE_PRIVATE, "NestMessagesConsumer"),
                arguments(ShapeRules.NAMES_SAY_SOMETHING, "NestHelper"),
                arguments(ShapeRules.PACKAGES_ARE_NULL_MARKED, "BirdWithoutMark"),
                arguments(ShapeRules.USE_CASES_HAVE_ONE_METHOD, "LayAndHatch"),
                arguments(ShapeRules.FAILURES_PROPAGATE, "NestThatHidesFailures"),
                arguments(PlatformRules.PLATFORM_KNOWS_NO_BUSINESS_NOUN, "MeetingOfBirds"));
    }

    @ParameterizedTest
    @MethodSource("canaries")
    void ruleFailsOnItsCanary(ArchRule rule, String canary) {
        assertThat(violationsOf(rule, canary)).isNotEmpty();
    }

    @Test
    void everyRuleHasACanary() {
        Set<Object> covered = canaries().map(arguments -> arguments.get()[0]).collect(Collectors.toSet());

        assertThat(Stream.of(LayerRules.class, PlatformOnlyRules.class, ShapeRules.class, PlatformRules.class)
                        .flatMap(rules -> Stream.of(rules.getFields()))
                        .map(CanariesTest::value))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(covered).contains(rule));
    }

    @Test
    void closingAResourceHidesNoFailure() {
        assertThat(violationsOf(ShapeRules.FAILURES_PROPAGATE, "NestThatClosesItsDoor"))
                .isEmpty();
    }

    private static Stream<String> violationsOf(ArchRule rule, String canary) {
        return rule.evaluate(CANARIES).getFailureReport().getDetails().stream()
                .filter(details -> details.contains(canary));
    }

    private static Object value(Field rule) {
        try {
            return rule.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException("Rules are public", hidden);
        }
    }
}
