/** The benches, one class each. */
@NullMarked
package dev.entente.bench.measure;

import org.jspecify.annotations.NullMarked;
