/** The rows of an import, read and checked. */
@NullMarked
package dev.entente.registration.participant.imports.domain;

import org.jspecify.annotations.NullMarked;
