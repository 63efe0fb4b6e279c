/** Classes on which the architecture rules must fail. */
@NullMarked
package dev.entente.canary.pond.usecase;

import org.jspecify.annotations.NullMarked;
