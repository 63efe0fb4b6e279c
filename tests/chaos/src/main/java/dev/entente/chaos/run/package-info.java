/** Runs one scenario after the other, prints what came of them and keeps it. */
@NullMarked
package dev.entente.chaos.run;

import org.jspecify.annotations.NullMarked;
