/** Slips that an author could make, planted one at a time: each must be caught, or the regime is worth nothing. */
@NullMarked
package dev.entente.chaos.defect;

import org.jspecify.annotations.NullMarked;
