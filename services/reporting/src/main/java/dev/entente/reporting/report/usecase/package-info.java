/** Outcomes of a programme or an event as of a moment, and the facts behind them. */
@NullMarked
package dev.entente.reporting.report.usecase;

import org.jspecify.annotations.NullMarked;
