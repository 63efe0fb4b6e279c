@NullMarked
package dev.entente.reporting.kpi.adapter;

import org.jspecify.annotations.NullMarked;
