/** Callers of the public API and the matchmaking events that they prepare to be measured. */
@NullMarked
package dev.entente.bench.client;

import org.jspecify.annotations.NullMarked;
