/** Ways to change a class while it is loaded. */
@NullMarked
package dev.entente.defects.alteration;

import org.jspecify.annotations.NullMarked;
