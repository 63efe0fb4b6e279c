package dev.entente.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.impl.ErrorMessageFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.hibernate.HibernateException;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    private enum HarbourRule implements Rule {
        SHIP_MUST_FLOAT;

        @Override
        public RefusalKind kind() {
            return RefusalKind.CONFLICT;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "57P03", "40001", "40P01", "55P03", "58030", "XX000"})
    void waitsForASurroundingThatWillRecover(String sqlState) {
        assertThat(Outage.caused(fromDriver(sqlState))).isTrue();
        assertThat(Outage.caused(fromHibernate(sqlState))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22P05", "23505", "23514", "42P01", "42703", "P0001"})
    void doesNotWaitForDataToBecomeRight(String sqlState) {
        assertThat(Outage.caused(fromDriver(sqlState))).isFalse();
        assertThat(Outage.caused(fromHibernate(sqlState))).isFalse();
    }

    @Test
    void triesAgainWhatTookTooLongButNotForEver() {
        assertThat(Outage.caused(fromHibernate("57014"))).isFalse();
        assertThat(Outage.isUnclear(fromHibernate("57014"))).isTrue();
        assertThat(Outage.isUnclear(fromHibernate("23505"))).isFalse();
    }

    @Test
    void waitsForAConnection() {
        assertThat(Outage.caused(new ConnectException("refused"))).isTrue();
        assertThat(Outage.caused(new CompletionException(new IOException("reset"))))
                .isTrue();
        assertThat(Outage.caused(new HibernateException(ClosedConnectionException.INSTANCE)))
                .isTrue();
        assertThat(Outage.caused(new NoStackTraceThrowable("Timeout"))).isTrue();
        assertThat(Outage.caused(new TimeoutException())).isTrue();
    }

    @Test
    void seesTheLostConnectionBehindAFailedRollback() {
        IllegalStateException failure = new IllegalStateException("closed");
        failure.addSuppressed(new ConnectException("refused"));

        assertThat(Outage.caused(failure)).isTrue();
    }

    @Test
    void blamesTheMessageForWhatItSays() {
        assertThat(Outage.caused(new Refusal(HarbourRule.SHIP_MUST_FLOAT, "It sank.")))
                .isFalse();
        assertThat(Outage.caused(new UnusableMessage("unreadable", new IOException("at 1:1"))))
                .isFalse();
        assertThat(Outage.caused(new UncheckedIOException(new JsonParseException(null, "at 1:1"))))
                .isFalse();
    }

    @Test
    void blamesTheCodeForItsMistakes() {
        assertThat(Outage.caused(new NullPointerException())).isFalse();
        assertThat(Outage.caused(new IllegalStateException("no route"))).isFalse();
        assertThat(Outage.caused(new ArithmeticException())).isFalse();
    }

    @Test
    void doesNotWaitForAParameterToBecomeSendable() {
        var ofWrongClass = new NoStackTraceThrowable(
                ErrorMessageFactory.buildWhenArgumentsTypeNotMatched(Number.class, 0, "seven"));
        var tooMany = new NoStackTraceThrowable(ErrorMessageFactory.buildWhenArgumentsLengthNotMatched(1, 2));

        assertThat(Outage.caused(ofWrongClass)).isFalse();
        assertThat(Outage.caused(new HibernateException(new CompletionException(ofWrongClass))))
                .isFalse();
        assertThat(Outage.caused(tooMany)).isFalse();
    }

    @Test
    void callsUnclearWhatNeitherTheMessageNorTheDatabaseExplains() {
        assertThat(Outage.isUnclear(new IllegalStateException("closed"))).isTrue();
        assertThat(Outage.isUnclear(fromHibernate("23505"))).isFalse();
        assertThat(Outage.isUnclear(new Refusal(HarbourRule.SHIP_MUST_FLOAT, "It sank.")))
                .isFalse();
    }

    private static Throwable fromDriver(String sqlState) {
        return new PgException("message", "ERROR", sqlState, "detail");
    }

    /** Hibernate Reactive keeps the SQLSTATE and drops the driver's exception. */
    private static Throwable fromHibernate(String sqlState) {
        return new ConstraintViolationException("could not execute", new SQLException("message", sqlState), null);
    }
}
