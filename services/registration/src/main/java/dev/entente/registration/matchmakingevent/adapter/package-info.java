/** Matchmaking events over HTTP, in PostgreSQL, and the timer that closes sessions. */
@NullMarked
package dev.entente.registration.matchmakingevent.adapter;

import org.jspecify.annotations.NullMarked;
