/** What organisers, and the clock, can do with a matchmaking event. */
@NullMarked
package dev.entente.registration.matchmakingevent.usecase;

import org.jspecify.annotations.NullMarked;
