/** Lanterns over HTTP and in the database. */
@NullMarked
package dev.entente.sample.lantern.adapter;

import org.jspecify.annotations.NullMarked;
