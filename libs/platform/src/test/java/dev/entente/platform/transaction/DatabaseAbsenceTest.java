package dev.entente.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import dev.entente.platform.rule.Refusal;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.hibernate.HibernateException;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAbsenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"08000", "08003", "08006", "53300", "53100", "57P01", "57P02", "57P03"})
    void countsWhatTheServerSaysWhenItIsAway(String sqlState) {
        assertThat(DatabaseAbsence.caused(new PgException("message", "FATAL", sqlState, "detail")))
                .isTrue();
        assertThat(DatabaseAbsence.caused(fromHibernate(sqlState))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "25006", "40001", "42703", "42P01", "55P03", "57014", "P0001", "XX000"})
    void doesNotCountWhatTheServerSaysOfTheStatement(String sqlState) {
        assertThat(DatabaseAbsence.caused(new PgException("message", "ERROR", sqlState, "detail")))
                .isFalse();
        assertThat(DatabaseAbsence.caused(fromHibernate(sqlState))).isFalse();
    }

    @Test
    void countsABrokenOrMissingConnection() {
        assertThat(DatabaseAbsence.caused(new ConnectException("refused"))).isTrue();
        assertThat(DatabaseAbsence.caused(new HibernateException(ClosedConnectionException.INSTANCE)))
                .isTrue();
        assertThat(DatabaseAbsence.caused(new NoStackTraceThrowable("Timeout"))).isTrue();
        assertThat(DatabaseAbsence.caused(new VertxException("Connection was closed", true)))
                .isTrue();
    }

    @Test
    void seesTheLostConnectionBehindAFailedRollback() {
        IllegalStateException failure = new IllegalStateException("closed");
        failure.addSuppressed(new ConnectException("refused"));

        assertThat(DatabaseAbsence.caused(failure)).isTrue();
    }

    @Test
    void doesNotCountMistakes() {
        assertThat(DatabaseAbsence.caused(new NoStackTraceThrowable(
                        "Parameter at position[0] with class = [java.lang.String] can not be coerced")))
                .isFalse();
        assertThat(DatabaseAbsence.caused(new UncheckedIOException(new JsonParseException(null, "at 1:1"))))
                .isFalse();
        assertThat(DatabaseAbsence.caused(new NullPointerException())).isFalse();
        assertThat(DatabaseAbsence.caused(new IllegalStateException("No transaction")))
                .isFalse();
    }

    @Test
    void doesNotCountARefusalWhoseRollbackFailed() {
        Refusal refusal =
                new Refusal(TransactionRule.KEY_MUST_NOT_BE_REUSED_FOR_ANOTHER_REQUEST, "It was used before.");
        refusal.addSuppressed(new ConnectException("refused"));

        assertThat(DatabaseAbsence.caused(refusal)).isFalse();
    }

    /** Hibernate Reactive keeps the SQLSTATE and drops the driver's exception. */
    private static Throwable fromHibernate(String sqlState) {
        return new GenericJDBCException("could not execute", new SQLException("message", sqlState));
    }
}
