/** Classes on which the architecture rules must fail. */
@NullMarked
package dev.entente.canary.nest.usecase;

import org.jspecify.annotations.NullMarked;
