/** Definitions read from files and shown over HTTP. */
@NullMarked
package dev.entente.reporting.kpi.adapter;

import org.jspecify.annotations.NullMarked;
