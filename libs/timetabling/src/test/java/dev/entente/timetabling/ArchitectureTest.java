package dev.entente.timetabling;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.entente.timetabling");
    private static final JavaClasses CANARIES = new ClassFileImporter().importPackages("dev.entente.canary");

    static Stream<ArchRule> rules() {
        return Stream.of(
                classes()
                        .that()
                        .resideInAPackage("..timetabling.check..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..", "org.jspecify..", "..timetabling.check..", "..timetabling.model..")
                        .because("a checker that shares code with the engine shares its mistakes"),
                classes()
                        .that()
                        .resideInAPackage("..timetabling.model..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "org.jspecify..", "..timetabling.model..")
                        .because("what is to be timetabled does not depend on how"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..timetabling.proof..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.logicng..", "com.google..")
                        .because("another SAT engine must be a change in one package"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(ArchRule rule) {
        rule.check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void failsOnItsCanary(ArchRule rule) {
        assertThat(rule.evaluate(CANARIES).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }
}
