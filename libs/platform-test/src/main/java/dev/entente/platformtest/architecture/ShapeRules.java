package dev.entente.platformtest.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;

/** How classes look: their names, what of them is seen, what they catch. */
public final class ShapeRules {
    @ArchTest
    public static final ArchRule EDGES_ARE_PACKAGE_PRIVATE = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .or()
            .haveSimpleNameEndingWith("Resource")
            .or()
            .haveSimpleNameEndingWith("Store")
            .or()
            .haveSimpleNameEndingWith("MessagesConsumer")
            .should()
            .notBePublic()
            .allowEmptyShould(true)
            .because("resources, stores and consumers are reached by requests, ports and messages only");

    @ArchTest
    public static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO|Base|Common)")
            .orShould()
            .haveNameMatching(".*\\$Abstract.*|.*\\.Abstract[A-Z].*")
            .allowEmptyShould(true)
            .because("such a name says nothing that the package does not");

    @ArchTest
    public static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .should(new BeInNullMarkedPackage())
            .allowEmptyShould(true)
            .because("NullAway only looks into marked packages");

    @ArchTest
    public static final ArchRule USE_CASES_HAVE_ONE_METHOD = classes()
            .that(are(useCases()))
            .should(new OfferHandleOnly())
            .allowEmptyShould(true)
            .because("one use case is one class");

    @ArchTest
    public static final ArchRule FAILURES_PROPAGATE = classes()
            .should(new CatchNothingWhole())
            .allowEmptyShould(true)
            .because("a failure that is caught without being known is swallowed");

    private ShapeRules() {}

    private static DescribedPredicate<JavaClass> useCases() {
        return DescribedPredicate.describe(
                "use cases",
                type -> type.getPackageName().contains(".usecase")
                        && type.isTopLevelClass()
                        && type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.isInterface()
                        && !type.isRecord()
                        && !type.isEnum());
    }
}
