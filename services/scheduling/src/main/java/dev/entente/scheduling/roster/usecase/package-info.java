/** Keeps the roster as registration tells it, and each participant's availability. */
@NullMarked
package dev.entente.scheduling.roster.usecase;

import org.jspecify.annotations.NullMarked;
