/** Painting a fence board by board: long work in steps. */
@NullMarked
package dev.entente.sample.painting.usecase;

import org.jspecify.annotations.NullMarked;
