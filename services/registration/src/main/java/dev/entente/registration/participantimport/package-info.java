/** Bulk import of participants from CSV and JSON. */
@NullMarked
package dev.entente.registration.participantimport;

import org.jspecify.annotations.NullMarked;
