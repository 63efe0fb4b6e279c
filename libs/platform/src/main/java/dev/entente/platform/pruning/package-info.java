/** Forgetting what has served its time. */
@NullMarked
package dev.entente.platform.pruning;

import org.jspecify.annotations.NullMarked;
