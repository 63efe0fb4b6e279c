/** A simulated world from its beginning to its rest: who takes part, what goes wrong, what an operator does about it. */
@NullMarked
package dev.entente.simulation.scenario;

import org.jspecify.annotations.NullMarked;
