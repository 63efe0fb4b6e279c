/** The messages of the sample service. */
@NullMarked
package dev.entente.sample.wire;

import org.jspecify.annotations.NullMarked;
