/** Replays a programme of matchmaking events through the public API and compares what is reported with what was published. */
@NullMarked
package dev.entente.demo;

import org.jspecify.annotations.NullMarked;
