/** The statements that a command really executes, and the same by plain SQL. */
@NullMarked
package dev.entente.bench.sql;

import org.jspecify.annotations.NullMarked;
