/** The stack that is attacked, with a link before each of its programs, and what a scenario does to it. */
@NullMarked
package dev.entente.chaos.stage;

import org.jspecify.annotations.NullMarked;
