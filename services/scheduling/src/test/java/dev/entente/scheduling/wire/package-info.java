/** What travels keeps its contracts. */
@NullMarked
package dev.entente.scheduling.wire;

import org.jspecify.annotations.NullMarked;
