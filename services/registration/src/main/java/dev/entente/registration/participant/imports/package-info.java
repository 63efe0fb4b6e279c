/** Bulk import of participants from CSV and JSON. */
@NullMarked
package dev.entente.registration.participant.imports;

import org.jspecify.annotations.NullMarked;
