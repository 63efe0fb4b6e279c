package dev.entente.simulation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entente.simulation.world.SimulatedProcess;
import org.junit.jupiter.api.Test;

class TransactionTest {
    private final Database database = new Database("any");
    private final Table<String, Integer> table = new Table<>("any");
    private final SimulatedProcess process = new SimulatedProcess("any");

    @Test
    void refusesEverythingAfterAFailureAndCommitsNothing() {
        Transaction transaction = database.begin(process);
        table.put(transaction, "one", 1);

        transaction.failed(new DatabaseFailure(DatabaseFailure.Kind.UNIQUE_KEY, "one"));

        assertThatExceptionOfType(DatabaseFailure.class)
                .isThrownBy(transaction::beginAttempt)
                .satisfies(failure -> assertThat(failure.sqlState()).isEqualTo("25P02"));
        assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(() -> database.commit(transaction));
        assertThat(table.committed()).isEmpty();
        assertThat(database.isQuiet()).isTrue();
    }

    @Test
    void letsOthersGoOnAsSoonAsItHasFailed() {
        Transaction transaction = database.begin(process);
        table.put(transaction, "one", 1);
        transaction.failed(new DatabaseFailure(DatabaseFailure.Kind.CHECK, "one"));

        Transaction other = database.begin(process);

        assertThat(table.insertIfAbsent(other, "one", 2)).isTrue();
    }

    @Test
    void goesOnAfterARefusalThatIsNoneOfTheDatabases() {
        Transaction transaction = database.begin(process);
        table.put(transaction, "one", 1);

        transaction.failed(new IllegalStateException("a rule is broken"));
        transaction.beginAttempt();
        database.commit(transaction);

        assertThat(table.committed()).containsEntry("one", 1);
    }
}
