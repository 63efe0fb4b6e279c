/** A proxy of our own between any two programs: what passes it can be cut, swallowed, delayed, narrowed or reset. */
@NullMarked
package dev.entente.chaos.link;

import org.jspecify.annotations.NullMarked;
