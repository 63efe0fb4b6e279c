/** The closed vocabulary in which a number is defined. */
@NullMarked
package dev.entente.reporting.kpi.domain;

import org.jspecify.annotations.NullMarked;
