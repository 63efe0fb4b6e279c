/** Participants: who represents which organisation at which matchmaking event. */
@NullMarked
package dev.entente.registration.participant;

import org.jspecify.annotations.NullMarked;
