package dev.entente.simulation.scenario;

import dev.entente.platform.inbox.InboxParts;
import dev.entente.platform.inbox.InboxTables;
import dev.entente.platform.inbox.InboxTables.ToldLetter;
import dev.entente.platform.outbox.OutboxInMemory;
import dev.entente.platform.rule.Refusal;
import dev.entente.simulation.store.Database;
import dev.entente.simulation.store.DatabaseFailure;
import dev.entente.simulation.store.Transaction;
import dev.entente.simulation.world.World;
import java.util.List;
import java.util.TreeSet;

/** Who decides about dead letters and asks for facts to be sent again. */
final class Operator {
    private final World world;
    private final List<Source> sources;

    Operator(World world, List<Source> sources) {
        this.world = world;
        this.sources = sources;
    }

    /** A service that has facts to tell. */
    record Source(Database database, OutboxInMemory.Tables outbox) {}

    /** Something about one of the open dead letters, perhaps. */
    void decide(InboxParts inbox, InboxTables tables) {
        List<ToldLetter> open =
                tables.letters().stream().filter(ToldLetter::isOpen).toList();
        if (!open.isEmpty()) {
            ToldLetter letter = world.chance().of(open);
            if (world.chance().onceIn(2)) {
                retry(inbox, letter);
            } else {
                skip(inbox, letter);
            }
        }
    }

    void retry(InboxParts inbox, ToldLetter letter) {
        inbox.retry(letter.id()).subscribe().with(done -> {}, this::refused);
    }

    /** What belongs to nobody known must come again, or its aggregate would wait for it for ever. */
    void skip(InboxParts inbox, ToldLetter letter) {
        inbox.skip(letter.id()).subscribe().with(done -> {}, this::refused);
        if (letter.aggregateId() == null) {
            sources.forEach(source -> republish(source.database(), source.outbox()));
        }
    }

    /** Asks a service to send everything again. */
    void republish(Database database, OutboxInMemory.Tables tables) {
        Transaction asking = database.begin(world.scope().process());
        TreeSet<String> keys = new TreeSet<>();
        tables.rows().committed().values().forEach(row -> keys.add(row.key()));
        keys.forEach(key -> tables.takenBack().insertIfAbsent(asking, key, 1L));
        database.commit(asking);
    }

    private void refused(Throwable failure) {
        if (!(failure instanceof Refusal) && !(failure instanceof DatabaseFailure)) {
            world.unexpected(failure);
        }
    }
}
