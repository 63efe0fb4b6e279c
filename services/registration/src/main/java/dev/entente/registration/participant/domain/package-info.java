/** A participant, the person behind it, and its facts. */
@NullMarked
package dev.entente.registration.participant.domain;

import org.jspecify.annotations.NullMarked;
