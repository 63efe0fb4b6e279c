/** Organisations over HTTP and in PostgreSQL. */
@NullMarked
package dev.entente.registration.organisation.adapter;

import org.jspecify.annotations.NullMarked;
