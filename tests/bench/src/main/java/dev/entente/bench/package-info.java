/** Prints figures of the running system; nothing here passes or fails by time. */
@NullMarked
package dev.entente.bench;

import org.jspecify.annotations.NullMarked;
