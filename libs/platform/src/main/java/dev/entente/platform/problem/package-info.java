/** Refusals and failures as RFC 9457 problems. */
@NullMarked
package dev.entente.platform.problem;

import org.jspecify.annotations.NullMarked;
