/** A lantern and what may be done to it. */
@NullMarked
package dev.entente.sample.lantern.domain;

import org.jspecify.annotations.NullMarked;
