/** Watermarks are kept and compared with what was consumed. */
@NullMarked
package dev.entente.reporting.settlement.usecase;

import org.jspecify.annotations.NullMarked;
