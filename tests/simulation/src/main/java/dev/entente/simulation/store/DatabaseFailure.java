package dev.entente.simulation.store;

import java.sql.SQLException;

/** What a client is told when its transaction ends otherwise than it wanted, with the code that production goes by. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public enum Kind {
        UNIQUE_KEY("23505"),
        CHECK("23514"),
        DEADLOCK("40P01"),
        /** The transaction failed before and refuses everything until it is rolled back. */
        TRANSACTION_ABORTED("25P02"),
        CONNECTION_LOST("08006");

        private final String sqlState;

        Kind(String sqlState) {
            this.sqlState = sqlState;
        }
    }

    public DatabaseFailure(Kind kind, String detail) {
        super(kind + ": " + detail, new SQLException(detail, kind.sqlState), false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public String sqlState() {
        return kind.sqlState;
    }
}
