/** Performs a script over HTTP, as organisers and participants would. */
@NullMarked
package dev.entente.demo.player;

import org.jspecify.annotations.NullMarked;
