/** What is done when a ship passes. */
@NullMarked
package dev.entente.sample.ship.usecase;

import org.jspecify.annotations.NullMarked;
