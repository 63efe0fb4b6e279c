/** The simulation from the command line. */
@NullMarked
package dev.entente.simulation.command;

import org.jspecify.annotations.NullMarked;
