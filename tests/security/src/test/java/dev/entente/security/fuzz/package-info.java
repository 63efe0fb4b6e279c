/** Broken calls made from the contracts, and what must hold of every answer to them. */
@NullMarked
package dev.entente.security.fuzz;

import org.jspecify.annotations.NullMarked;
