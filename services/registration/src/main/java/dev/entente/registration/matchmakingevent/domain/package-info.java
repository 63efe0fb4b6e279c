/** A matchmaking event and its facts. */
@NullMarked
package dev.entente.registration.matchmakingevent.domain;

import org.jspecify.annotations.NullMarked;
