/** One thread, one seed: what happens next, at what time, and to whom. */
@NullMarked
package dev.entente.simulation.world;

import org.jspecify.annotations.NullMarked;
