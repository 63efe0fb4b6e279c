/** The rows of an import, read and checked. */
@NullMarked
package dev.entente.registration.participantimport.domain;

import org.jspecify.annotations.NullMarked;
