/** Facts are kept, generations are listed and built anew. */
@NullMarked
package dev.entente.reporting.projection.usecase;

import org.jspecify.annotations.NullMarked;
