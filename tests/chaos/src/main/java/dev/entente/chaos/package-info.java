/** Attacks the running system, and shows that nothing is lost, nothing happens twice and nobody is booked twice. */
@NullMarked
package dev.entente.chaos;

import org.jspecify.annotations.NullMarked;
