/** Participants over HTTP and in PostgreSQL. */
@NullMarked
package dev.entente.registration.participant.adapter;

import org.jspecify.annotations.NullMarked;
