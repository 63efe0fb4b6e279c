/** Imports over HTTP, their files, their rows in PostgreSQL and their job. */
@NullMarked
package dev.entente.registration.participant.imports.adapter;

import org.jspecify.annotations.NullMarked;
