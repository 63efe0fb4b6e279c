/** Watermarks from the topics into the database. */
@NullMarked
package dev.entente.reporting.settlement.adapter;

import org.jspecify.annotations.NullMarked;
