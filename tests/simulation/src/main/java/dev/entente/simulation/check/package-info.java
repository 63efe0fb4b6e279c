/** What must always hold, and what must hold at rest. */
@NullMarked
package dev.entente.simulation.check;

import org.jspecify.annotations.NullMarked;
