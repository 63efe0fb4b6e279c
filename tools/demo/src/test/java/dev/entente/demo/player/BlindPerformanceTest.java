package dev.entente.demo.player;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.entente.demo.scenario.Scenario;
import dev.entente.demo.scenario.Target;
import org.junit.jupiter.api.Test;

/** Whoever writes or performs the script does not know what should come out. */
class BlindPerformanceTest {

    private static final ArchRule KNOW_NO_TARGETS = noClasses()
            .that()
            .resideInAnyPackage("..demo.script..", "..demo.generator..", "..demo.player..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Target.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Scenario.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("..demo.report..");

    @Test
    void generatorAndPlayerKnowNoTargets() {
        JavaClasses demo = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.entente.demo");
        KNOW_NO_TARGETS.check(demo);
    }

    @Test
    void noticesAPlayerThatPeeks() {
        var canary = new ClassFileImporter().importClasses(PeekingPlayer.class);
        assertThat(KNOW_NO_TARGETS.evaluate(canary).hasViolation()).isTrue();
    }
}
