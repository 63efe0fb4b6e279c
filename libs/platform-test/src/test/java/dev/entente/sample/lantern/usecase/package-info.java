/** What callers do with lanterns. */
@NullMarked
package dev.entente.sample.lantern.usecase;

import org.jspecify.annotations.NullMarked;
