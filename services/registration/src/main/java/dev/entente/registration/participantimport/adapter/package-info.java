/** Imports over HTTP, their files, their rows in PostgreSQL and their job. */
@NullMarked
package dev.entente.registration.participantimport.adapter;

import org.jspecify.annotations.NullMarked;
