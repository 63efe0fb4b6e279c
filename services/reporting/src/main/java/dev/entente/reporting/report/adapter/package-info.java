/** Definitions become SQL, answers become JSON and live streams. */
@NullMarked
package dev.entente.reporting.report.adapter;

import org.jspecify.annotations.NullMarked;
