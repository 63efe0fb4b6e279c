package dev.entente.registration;

import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the whole service on real servers. */
@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = @ResourceArg(name = "service", value = RegistrationService.NAME))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface RegistrationTest {}
