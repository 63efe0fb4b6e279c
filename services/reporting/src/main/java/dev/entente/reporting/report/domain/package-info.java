/** What is asked of the projection and what it answers. */
@NullMarked
package dev.entente.reporting.report.domain;

import org.jspecify.annotations.NullMarked;
