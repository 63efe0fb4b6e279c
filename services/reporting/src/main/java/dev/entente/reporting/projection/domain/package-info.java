/** Facts with their history, kept once per generation. */
@NullMarked
package dev.entente.reporting.projection.domain;

import org.jspecify.annotations.NullMarked;
