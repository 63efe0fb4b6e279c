package dev.entente.platform.transaction;

import java.util.Optional;

/** What belongs to the transaction under way and to no other. */
interface TransactionLocals {

    void put(String key, Object value);

    <T> Optional<T> get(String key);
}
