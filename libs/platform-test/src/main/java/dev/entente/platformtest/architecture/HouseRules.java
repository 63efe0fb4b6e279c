package dev.entente.platformtest.architecture;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/**
 * All rules for services. A service checks itself with
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "dev.entente.scheduling", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);
 * }
 * }</pre>
 */
public final class HouseRules {
    @ArchTest
    public static final ArchTests LAYERS = ArchTests.in(LayerRules.class);

    @ArchTest
    public static final ArchTests PLATFORM_ONLY = ArchTests.in(PlatformOnlyRules.class);

    @ArchTest
    public static final ArchTests SHAPES = ArchTests.in(ShapeRules.class);

    private HouseRules() {}
}
