/** What a bench found: figures, their goals, and how they are printed and written. */
@NullMarked
package dev.entente.bench.figure;

import org.jspecify.annotations.NullMarked;
