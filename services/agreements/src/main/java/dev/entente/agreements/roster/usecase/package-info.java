/** Keeps the local copies up to date and finds them again for the other features. */
@NullMarked
package dev.entente.agreements.roster.usecase;

import org.jspecify.annotations.NullMarked;
