/** Messages as they travel: what scheduling tells, and the fields it takes from what registration tells. */
@NullMarked
package dev.entente.scheduling.wire;

import org.jspecify.annotations.NullMarked;
