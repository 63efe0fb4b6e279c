/** Matchmaking events: phases, sessions with slots, tables, participation types, rules. */
@NullMarked
package dev.entente.registration.matchmakingevent;

import org.jspecify.annotations.NullMarked;
