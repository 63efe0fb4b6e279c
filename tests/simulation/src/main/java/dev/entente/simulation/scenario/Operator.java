package dev.entente.simulation.scenario;

import dev.entente.platform.inbox.InboxParts;
import dev.entente.platform.inbox.InboxTables;
import dev.entente.platform.inbox.InboxTables.ToldLetter;
import dev.entente.simulation.services.ForgetfulClient;
import dev.entente.simulation.store.Transaction;
import java.util.List;
import java.util.TreeSet;

/** Who decides about dead letters and asks for facts to be sent again. */
final class Operator {
    private final Stage stage;
    private final ForgetfulClient client;

    Operator(Stage stage) {
        this.stage = stage;
        this.client = new ForgetfulClient(stage.world());
    }

    static List<ToldLetter> undecided(InboxTables tables) {
        return tables.letters().stream().filter(ToldLetter::isOpen).toList();
    }

    /** Something about one of the open dead letters, if there is one. */
    void decide(InboxParts inbox, InboxTables tables) {
        List<ToldLetter> open = undecided(tables);
        if (!open.isEmpty()) {
            ToldLetter letter = stage.world().chance().of(open);
            if (stage.world().chance().onceIn(2)) {
                client.gives(inbox.retry(letter.id()), () -> {});
            } else {
                skip(inbox, letter);
            }
        }
    }

    /** What belongs to nobody known must come again, or its aggregate would wait for it for ever. */
    void skip(InboxParts inbox, ToldLetter letter) {
        client.gives(inbox.skip(letter.id()), () -> {});
        if (letter.aggregateId() == null) {
            republishAll();
        }
    }

    /** Asks each service to send everything again. */
    void republishAll() {
        stage.tellers().forEach(this::republish);
    }

    private void republish(Stage.Teller teller) {
        Transaction asking = teller.database().begin(stage.world().scope().process());
        TreeSet<String> keys = new TreeSet<>();
        teller.outbox().rows().committed().values().forEach(row -> keys.add(row.key()));
        keys.forEach(key -> teller.outbox().takenBack().insertIfAbsent(asking, key, 1L));
        teller.database().commit(asking);
    }
}
