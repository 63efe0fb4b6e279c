package dev.entente.platformtest.architecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.entente.platform")
class PlatformArchitectureTest {
    @ArchTest
    static final ArchTests PLATFORM_RULES = ArchTests.in(PlatformRules.class);

    @ArchTest
    static final ArchRule NULL_MARKED = ShapeRules.PACKAGES_ARE_NULL_MARKED;

    @ArchTest
    static final ArchRule SCALARS = PlatformOnlyRules.SCALARS_ARE_SELECTED_BY_PLATFORM;

    @ArchTest
    static final ArchRule NAMES = ShapeRules.NAMES_SAY_SOMETHING;
}
