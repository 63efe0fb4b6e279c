/** Programmes over HTTP and in PostgreSQL. */
@NullMarked
package dev.entente.registration.programme.adapter;

import org.jspecify.annotations.NullMarked;
