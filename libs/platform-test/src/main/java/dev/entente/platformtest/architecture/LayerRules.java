package dev.entente.platformtest.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.BiPredicate;

/** Who may know whom: adapter → usecase → domain, features and services apart. */
public final class LayerRules {
    @ArchTest
    public static final ArchRule DOMAIN_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("..domain..")
            .should(dependOnlyWhere(
                    "depend only on the JDK, mapping annotations, platform's rules and their own service's domain",
                    LayerRules::domainMayKnow))
            .allowEmptyShould(true)
            .because("what is decided must be testable without anything running");

    @ArchTest
    public static final ArchRule USE_CASES_KNOW_NO_ADAPTER = noClasses()
            .that()
            .resideInAPackage("..usecase..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("..adapter..", "..wire..", "jakarta.ws.rs..", "org.apache.kafka.."))
            .allowEmptyShould(true)
            .because("adapters depend on use cases; status codes and topics are the edge's business");

    @ArchTest
    public static final ArchRule WIRE_IS_FOR_ADAPTERS = noClasses()
            .that()
            .resideOutsideOfPackages("..adapter..", "..wire..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.entente.*.wire..")
            .allowEmptyShould(true)
            .because("what travels is translated once, at the edge");

    @ArchTest
    public static final ArchRule FEATURES_SHARE_DOMAIN_ONLY = classes()
            .should(dependOnlyWhere("use no other feature but its domain", LayerRules::featureMayKnow))
            .allowEmptyShould(true)
            .because("a feature whose use cases and stores others use can no longer be changed alone");

    @ArchTest
    public static final ArchRule SERVICES_KEEP_APART = classes()
            .should(dependOnlyWhere("use no other service's classes", LayerRules::serviceMayKnow))
            .allowEmptyShould(true)
            .because("services speak by messages and HTTP only");

    private LayerRules() {}

    private static boolean domainMayKnow(Place from, JavaClass target) {
        Place to = Place.of(target);
        return resideInAnyPackage(
                                "java..",
                                "jakarta.persistence..",
                                "org.jspecify.annotations..",
                                "dev.entente.platform.rule..")
                        .test(target)
                || (to.isInServiceOf(from) && to.isLayer("domain"));
    }

    private static boolean featureMayKnow(Place from, JavaClass target) {
        Place to = Place.of(target);
        boolean anotherFeature =
                from.isFeature() && to.isFeature() && to.isInServiceOf(from) && !to.isInFeatureOf(from);
        return !anotherFeature || to.isLayer("domain");
    }

    private static boolean serviceMayKnow(Place from, JavaClass target) {
        Place to = Place.of(target);
        return !to.isInService() || to.isInServiceOf(from);
    }

    private static ArchCondition<JavaClass> dependOnlyWhere(String words, BiPredicate<Place, JavaClass> allowed) {
        return new AllowedDependencies(words, allowed);
    }
}
