/** Passing ships from their topic into the database. */
@NullMarked
package dev.entente.sample.ship.adapter;

import org.jspecify.annotations.NullMarked;
