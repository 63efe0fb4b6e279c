/** Keeps the local copies up to date. */
@NullMarked
package dev.entente.agreements.roster.usecase;

import org.jspecify.annotations.NullMarked;
