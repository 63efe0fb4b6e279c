/** Topics in memory: partitions, offsets, what a group committed, and the loss of all of it. */
@NullMarked
package dev.entente.simulation.log;

import org.jspecify.annotations.NullMarked;
