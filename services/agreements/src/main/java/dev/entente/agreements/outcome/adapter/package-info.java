/** Outcomes over HTTP and in the database. */
@NullMarked
package dev.entente.agreements.outcome.adapter;

import org.jspecify.annotations.NullMarked;
