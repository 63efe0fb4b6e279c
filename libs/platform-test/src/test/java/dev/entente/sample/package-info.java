/** A service too small to be useful, on which platform is tested as services use it. */
@NullMarked
package dev.entente.sample;

import org.jspecify.annotations.NullMarked;
