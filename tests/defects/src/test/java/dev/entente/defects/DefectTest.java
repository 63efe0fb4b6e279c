package dev.entente.defects;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.entente.defects.alteration.Alteration;
import dev.entente.defects.alteration.AlteredClass;
import dev.entente.defects.alteration.ChangedText;
import dev.entente.platform.message.Envelope;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DefectTest {
    private static final String GATE = "dev.entente.platform.inbox.VersionGate";

    /** A change of a service that a defect does not fit any more is noticed here, not in the middle of a long run. */
    @ParameterizedTest
    @MethodSource("alterations")
    void fitsTheClassItIsPlantedIn(Alteration alteration) {
        byte[] original = Companions.code(alteration.owner());

        assertThat(AlteredClass.by(alteration, original)).isNotEqualTo(original);
    }

    private static Stream<Alteration> alterations() {
        return Stream.of(Defect.values()).flatMap(defect -> defect.alterations().stream());
    }

    @ParameterizedTest
    @EnumSource(Defect.class)
    void isSomethingThatChangesASystem(Defect defect) {
        assertThat(defect.alterations().size()
                        + defect.statements().size()
                        + defect.environment().size())
                .isPositive();
        assertThat(Defect.of(defect.flag())).isEqualTo(defect);
    }

    @Test
    void leavesClassesThatTheVirtualMachineAccepts() throws ReflectiveOperationException {
        for (Defect defect : Defect.values()) {
            PlantedClasses classes = PlantedClasses.with(defect);
            for (Alteration alteration : defect.alterations()) {
                if (alteration.owner().startsWith("dev.entente.platform")) {
                    link(classes.loadClass(alteration.owner()));
                }
            }
        }
    }

    /** Initialising verifies all of a class's code. */
    private static void link(Class<?> type) throws IllegalAccessException {
        MethodHandles.privateLookupIn(type, MethodHandles.lookup()).ensureInitialized(type);
    }

    @Test
    void letsAnOldVersionPassWithoutVersionGate() throws ReflectiveOperationException {
        assertThat(decision(Defect.NO_VERSION_GATE, 3, 1)).isEqualTo("APPLY");
        assertThat(decision(Defect.NO_VERSION_GATE, 3, 3)).isEqualTo("DROP");
    }

    @Test
    void letsEverythingPassWithoutInbox() throws ReflectiveOperationException {
        assertThat(decision(Defect.NO_INBOX, 3, 3)).isEqualTo("APPLY");
    }

    @Test
    void letsLaterVersionsPassBehindAGap() throws ReflectiveOperationException {
        assertThat(decision(Defect.LATER_VERSIONS_PASS, 3, 7)).isEqualTo("APPLY");
        assertThat(decision(Defect.LATER_VERSIONS_PASS, 3, 2)).isEqualTo("DROP");
    }

    private static String decision(Defect defect, long applied, long arriving) throws ReflectiveOperationException {
        Class<?> gate = PlantedClasses.with(defect).loadClass(GATE);
        Method decide = gate.getDeclaredMethod("decide", long.class, long.class, Envelope.class);
        decide.setAccessible(true);
        Envelope envelope = new Envelope(
                new UUID(0, 1), "entente.test.told.v1", "/entente/test", "one", arriving, Instant.EPOCH, 1, null);
        return String.valueOf(decide.invoke(null, 1L, applied, envelope));
    }

    @Test
    void marksBeforeItSends() {
        assertThat(statements(Defect.MARK_BEFORE_SEND))
                .contains("with marked as (")
                .contains("from marked as outbox\n where ($1 = 1");
    }

    @Test
    void asksNobodyWhoseEventItIs() {
        Alteration alteration = Defect.OWNERSHIP_MISSING.alterations().getFirst();

        assertThat(text(Companions.code(alteration.owner()))).contains("requireOrganiser");
        assertThat(text(AlteredClass.by(alteration, Companions.code(alteration.owner()))))
                .contains("requirePhaseFor")
                .doesNotContain("requireOrganiser");
    }

    @Test
    void refusesToChangeWhatIsNotThere() {
        Alteration alteration = new ChangedText(GATE, "no such text", "");

        assertThatIllegalStateException()
                .isThrownBy(() -> AlteredClass.by(alteration, Companions.code(GATE)))
                .withMessageContaining("nothing to change");
    }

    @Test
    void namesAllDefectsWhenOneIsUnknown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Defect.of("no-such-defect"))
                .withMessageContaining("no-claim-key, for-update-instead-of-key");
    }

    @Test
    void givesAServiceAWrongClock() throws ReflectiveOperationException {
        byte[] altered = requireNonNull(ClockTransformer.altered(Companions.code(AsksForTime.class.getName())));
        Instant told = Aside.load(AsksForTime.class.getName(), altered);

        assertThat(told)
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(59)),
                        Instant.now().plus(Duration.ofHours(2)));
    }

    @Test
    void letsATransactionBeginByAWrongClock() throws ReflectiveOperationException {
        ServiceClock.isWrongBy(Duration.ofHours(1));
        try {
            Class<?> opening = PlantedClasses.with(Defect.EXPIRY_BY_SERVICE_CLOCK)
                    .loadClass("dev.entente.platform.transaction.Opening");
            Method instant = opening.getDeclaredMethod("instant", long.class);
            instant.setAccessible(true);

            assertThat((Instant) instant.invoke(null, 0L)).isAfter(Instant.now().plus(Duration.ofMinutes(59)));
        } finally {
            ServiceClock.isWrongBy(Duration.ZERO);
        }
    }

    @Test
    void leavesAClassThatNeverAsksForTheTime() {
        assertThat(ClockTransformer.altered(Companions.code(GATE))).isNull();
    }

    /** Asks as a service does. */
    static final class AsksForTime {
        private AsksForTime() {}

        static Instant now() {
            return Instant.now();
        }
    }

    private static final class Aside extends ClassLoader {
        private Aside() {
            super(Aside.class.getClassLoader());
        }

        static Instant load(String name, byte[] code) throws ReflectiveOperationException {
            ServiceClock.isWrongBy(Duration.ofHours(1));
            try {
                Method now = new Aside().defineClass(name, code, 0, code.length).getDeclaredMethod("now");
                now.setAccessible(true);
                return (Instant) now.invoke(null);
            } finally {
                ServiceClock.isWrongBy(Duration.ZERO);
            }
        }
    }

    private static String statements(Defect defect) {
        byte[] code = Companions.code(defect.alterations().getFirst().owner());
        for (Alteration alteration : defect.alterations()) {
            code = AlteredClass.by(alteration, code);
        }
        return text(code);
    }

    private static String text(byte[] code) {
        return new String(code, StandardCharsets.ISO_8859_1);
    }
}
