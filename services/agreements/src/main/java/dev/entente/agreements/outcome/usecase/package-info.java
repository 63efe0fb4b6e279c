/** Telling, correcting and reading outcomes. */
@NullMarked
package dev.entente.agreements.outcome.usecase;

import org.jspecify.annotations.NullMarked;
