/** What participants and organisers can do with a participation. */
@NullMarked
package dev.entente.registration.participant.usecase;

import org.jspecify.annotations.NullMarked;
