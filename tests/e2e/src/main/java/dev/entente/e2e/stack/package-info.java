/** The running system that tests share, and where it finds ports. */
@NullMarked
package dev.entente.e2e.stack;

import org.jspecify.annotations.NullMarked;
