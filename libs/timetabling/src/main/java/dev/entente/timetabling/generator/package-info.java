/** Invents events of a given shape, for figures that compare and tests that repeat. */
@NullMarked
package dev.entente.timetabling.generator;

import org.jspecify.annotations.NullMarked;
