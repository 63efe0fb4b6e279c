/** Going down in order: readiness first, then no new work, then the work under way to its end. */
@NullMarked
package dev.entente.platform.drain;

import org.jspecify.annotations.NullMarked;
