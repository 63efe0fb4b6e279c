package dev.entente.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;

class SqlStateTest {
    private static final String DUPLICATE =
            "ERROR: duplicate key value violates unique constraint \"one_live_meeting_per_pair\" (23505)";

    private final Throwable fromHibernate =
            new ConstraintViolationException("could not execute", new SQLException(DUPLICATE, "23505"), null);

    @Test
    void findsTheCodeWhereHibernateReactiveKeptOnlyAJdbcException() {
        assertThat(SqlState.codeOf(fromHibernate)).contains("23505");
        assertThat(SqlState.isUniqueViolation(fromHibernate)).isTrue();
    }

    @Test
    void findsTheCodeOfTheDriver() {
        assertThat(SqlState.codeOf(new IllegalStateException(new PgException("", "ERROR", "40P01", ""))))
                .contains("40P01");
    }

    @Test
    void knowsAConstraintByItsWholeName() {
        assertThat(SqlState.isViolationOf("one_live_meeting_per_pair", fromHibernate))
                .isTrue();
        assertThat(SqlState.isViolationOf("one_live_meeting", fromHibernate)).isFalse();
    }

    @Test
    void doesNotMistakeAnotherFailureThatNamesTheConstraint() {
        SQLException unknown = new SQLException("constraint \"one_live_meeting_per_pair\" does not exist", "42704");

        assertThat(SqlState.isViolationOf("one_live_meeting_per_pair", unknown)).isFalse();
    }

    @Test
    void repeatsWhatTheDatabaseAsksToRepeat() {
        assertThat(SqlState.asksForRepetition(new SQLException("deadlock detected", "40P01")))
                .isTrue();
        assertThat(SqlState.asksForRepetition(new SQLException("could not serialize access", "40001")))
                .isTrue();
        assertThat(SqlState.asksForRepetition(new SQLException(
                        "duplicate key value violates unique constraint \"idempotent_answer_pkey\"", "23505")))
                .isTrue();
        assertThat(SqlState.asksForRepetition(fromHibernate)).isFalse();
        assertThat(SqlState.asksForRepetition(new IllegalStateException())).isFalse();
    }
}
