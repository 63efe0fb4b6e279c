package dev.entente.platformtest.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Rules for platform itself. */
public final class PlatformRules {
    @ArchTest
    public static final ArchRule PLATFORM_KNOWS_NO_BUSINESS_NOUN = classes()
            .should(new NameNoBusinessNoun())
            .because("what knows meetings or agreements belongs to the service that owns them");

    private PlatformRules() {}
}
