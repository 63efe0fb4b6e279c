/** The architecture as rules that fail, run by each service over its own packages. */
@NullMarked
package dev.entente.platformtest.architecture;

import org.jspecify.annotations.NullMarked;
