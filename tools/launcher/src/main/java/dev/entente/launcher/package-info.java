/** Starts, inspects and stops the whole system on one machine. */
@NullMarked
package dev.entente.launcher;

import org.jspecify.annotations.NullMarked;
