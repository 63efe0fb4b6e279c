/** Starting an import and applying its rows. */
@NullMarked
package dev.entente.registration.participantimport.usecase;

import org.jspecify.annotations.NullMarked;
