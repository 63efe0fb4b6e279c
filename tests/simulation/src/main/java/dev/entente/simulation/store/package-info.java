/** A database in memory: transactions that read what is committed, row locks, unique keys, advisory locks. */
@NullMarked
package dev.entente.simulation.store;

import org.jspecify.annotations.NullMarked;
