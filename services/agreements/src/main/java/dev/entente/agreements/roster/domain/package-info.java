/** What other services told us: matchmaking events, participants and meetings, and where a caller stands among them. */
@NullMarked
package dev.entente.agreements.roster.domain;

import org.jspecify.annotations.NullMarked;
