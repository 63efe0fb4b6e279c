/** The services' stores in memory, and the production classes put on top of them. */
@NullMarked
package dev.entente.simulation.services;

import org.jspecify.annotations.NullMarked;
