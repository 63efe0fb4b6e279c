/** Matchmaking events, tried without anything running. */
@NullMarked
package dev.entente.registration.matchmakingevent.domain;

import org.jspecify.annotations.NullMarked;
