/** The running system that the tests of a module share. */
@NullMarked
package dev.entente.e2e.stack;

import org.jspecify.annotations.NullMarked;
