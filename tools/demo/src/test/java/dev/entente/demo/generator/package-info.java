/** Folds generated scripts by rules of its own and shows what they add up to. */
@NullMarked
package dev.entente.demo.generator;

import org.jspecify.annotations.NullMarked;
