@NullMarked
package dev.entente.reporting.report.adapter;

import org.jspecify.annotations.NullMarked;
