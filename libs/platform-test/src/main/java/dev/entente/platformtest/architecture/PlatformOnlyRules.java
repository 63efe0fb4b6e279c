package dev.entente.platformtest.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.entente.platform.transaction.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.reactive.mutiny.Mutiny;

/** What platform does once and no service does again. */
public final class PlatformOnlyRules {
    @ArchTest
    public static final ArchRule TIME_IS_GIVEN = noClasses()
            .should()
            .accessTargetWhere(target(name("now"))
                    .and(targetOwner(assignableTo(Temporal.class)))
                    .or(calls(Clock.class, "system.*|tick.*"))
                    .or(calls(System.class, "currentTimeMillis|nanoTime"))
                    .or(calls(Date.class, "<init>"))
                    .as("the clock is read"))
            .allowEmptyShould(true)
            .because("the time is the database's and comes with the occasion");

    @ArchTest
    public static final ArchRule CHANCE_IS_GIVEN = noClasses()
            .should()
            .accessTargetWhere(targetOwner(type(Random.class))
                    .or(targetOwner(type(SplittableRandom.class)))
                    .or(targetOwner(type(ThreadLocalRandom.class)))
                    .or(calls(UUID.class, "randomUUID"))
                    .or(calls(Math.class, "random"))
                    .as("chance is asked"))
            .allowEmptyShould(true)
            .because("ids come from platform's Ids; only secrets may use SecureRandom, in an adapter");

    @ArchTest
    public static final ArchRule SECRETS_ARE_DRAWN_IN_ADAPTERS = noClasses()
            .that()
            .resideInAnyPackage("..domain..", "..usecase..", "..wire..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(java.security.SecureRandom.class)
            .allowEmptyShould(true)
            .because("what decides must decide the same tomorrow");

    @ArchTest
    public static final ArchRule TRANSACTIONS_ARE_OPENED_BY_GATEWAYS = noClasses()
            .should()
            .dependOnClassesThat(belongToAnyOf(Mutiny.SessionFactory.class, Transactions.class)
                    .or(resideInAnyPackage(
                            "jakarta.transaction..",
                            "io.quarkus.hibernate.reactive.panache..",
                            "java.sql..",
                            "javax.sql..",
                            "io.agroal..",
                            "io.vertx..sqlclient..")))
            .allowEmptyShould(true)
            .because("a second transaction escapes the outbox, the inbox and row-level security");

    @ArchTest
    public static final ArchRule MESSAGES_LEAVE_BY_THE_OUTBOX = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.apache.kafka.clients.producer..", "org.apache.kafka.clients.admin..")
                            .or(nameMatching(
                                    "org\\.eclipse\\.microprofile\\.reactive\\.messaging\\.(Emitter|Outgoing|Channel)"))
                            .or(nameMatching("io\\.smallrye\\.reactive\\.messaging\\..*Emitter")))
            .allowEmptyShould(true)
            .because("what is sent beside the transaction is sent although it rolled back");

    @ArchTest
    public static final ArchRule NOTHING_WAITS = noClasses()
            .should()
            .accessTargetWhere(calls(Uni.class, "await|subscribe|subscribeAsCompletionStage")
                    .or(calls(Multi.class, "subscribe"))
                    .as("a Uni or Multi is awaited or subscribed to"))
            .allowEmptyShould(true)
            .because("waiting blocks an event loop, and subscribing loses the failure and the session");

    @ArchTest
    public static final ArchRule SCALARS_ARE_SELECTED_BY_PLATFORM = classes()
            .should(new SelectNoPlainClass())
            .allowEmptyShould(true)
            .because("Hibernate plans such a query anew each time; ScalarSelect does not let it");

    private PlatformOnlyRules() {}

    private static DescribedPredicate<JavaAccess<?>> calls(Class<?> owner, String names) {
        DescribedPredicate<JavaClass> declared = type(owner);
        return targetOwner(declared).and(target(nameMatching(names)));
    }
}
