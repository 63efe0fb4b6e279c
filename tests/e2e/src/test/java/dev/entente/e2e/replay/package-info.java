/** Replays of a small programme during which something goes wrong. */
@NullMarked
package dev.entente.e2e.replay;

import org.jspecify.annotations.NullMarked;
