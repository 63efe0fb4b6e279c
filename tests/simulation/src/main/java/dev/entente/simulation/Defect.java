package dev.entente.simulation;

import dev.entente.simulation.world.Invariant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Faults that can be planted by putting another part in a port's place; each must be noticed, and by an invariant that is
 * about it.
 */
public enum Defect {
    MARK_BEFORE_SEND(Invariant.ONLY_SENT_IS_MARKED),
    NEVER_MARK(Invariant.COMES_TO_REST),
    PUBLISH_BEFORE_COMMIT(Invariant.ONLY_COMMITTED_IS_SENT),
    ACKNOWLEDGE_BEFORE_COMMIT(Invariant.NOTHING_PASSED_OVER),
    NO_INBOX(Invariant.NOTHING_PASSED_OVER, Invariant.APPLIED_ONCE),
    COUNT_ON_ARRIVAL(Invariant.TOTALS_EQUAL_SOURCE),
    /** What is applied out of its turn contradicts what is there, and is taken for spoiled. */
    NO_VERSION_GATE(Invariant.APPLIED_ONCE, Invariant.ONLY_SPOILED_SET_ASIDE),
    CONTINUE_AFTER_LAST_NUMBER(Invariant.TOPIC_VERSIONS, Invariant.COMES_TO_REST),
    NUMBER_BEFORE_LOCK(Invariant.NUMBERS_FOLLOW_VERSIONS),
    DEAD_LETTER_LETS_LATER_PASS(Invariant.APPLIED_ONCE),
    TWO_RELAYS_ON_ONE_SHARD(Invariant.TOPIC_VERSIONS),
    BEGIN_BEHIND_UNREAD(Invariant.NOTHING_PASSED_OVER, Invariant.APPLIED_AT_REST),
    NO_CLAIM_KEY(Invariant.NOBODY_DOUBLE_BOOKED),
    SLOT_LOCK_INSTEAD_OF_KEY(Invariant.NOBODY_DOUBLE_BOOKED);

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Set<Invariant> caughtBy;

    Defect(Invariant... caughtBy) {
        this.caughtBy = EnumSet.copyOf(List.of(caughtBy));
    }

    public boolean mayBeCaughtBy(Invariant invariant) {
        return caughtBy.contains(invariant);
    }
}
