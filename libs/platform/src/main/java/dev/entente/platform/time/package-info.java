/** Ids and the moments at which things are recorded. */
@NullMarked
package dev.entente.platform.time;

import org.jspecify.annotations.NullMarked;
