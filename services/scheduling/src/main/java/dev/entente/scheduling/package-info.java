/** Who meets whom, when and at which table: the scheduling service. */
@NullMarked
package dev.entente.scheduling;

import org.jspecify.annotations.NullMarked;
