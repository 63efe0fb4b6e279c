/** Classes on which the architecture rules must fail. */
@NullMarked
package dev.entente.canary.wire;

import org.jspecify.annotations.NullMarked;
