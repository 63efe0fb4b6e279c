/** Reads what the reporting service counts, compares it with the targets and shows both. */
@NullMarked
package dev.entente.demo.report;

import org.jspecify.annotations.NullMarked;
