/** Scheduling as its callers and its neighbours know it. */
@NullMarked
package dev.entente.scheduling;

import org.jspecify.annotations.NullMarked;
