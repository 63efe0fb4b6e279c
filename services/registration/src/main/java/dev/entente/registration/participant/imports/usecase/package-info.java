/** Starting an import and applying its rows. */
@NullMarked
package dev.entente.registration.participant.imports.usecase;

import org.jspecify.annotations.NullMarked;
