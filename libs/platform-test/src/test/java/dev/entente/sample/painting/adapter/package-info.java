/** Starting to paint over HTTP, and the fence in the database. */
@NullMarked
package dev.entente.sample.painting.adapter;

import org.jspecify.annotations.NullMarked;
