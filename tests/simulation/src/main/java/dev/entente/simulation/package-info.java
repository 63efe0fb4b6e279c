/** What decides in production, run over a store and a log in memory, with faults, from a seed. */
@NullMarked
package dev.entente.simulation;

import org.jspecify.annotations.NullMarked;
