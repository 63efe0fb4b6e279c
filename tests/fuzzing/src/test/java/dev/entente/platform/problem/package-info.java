/** What is fuzzed stands in the package of the reader of bodies, which is not public. */
@NullMarked
package dev.entente.platform.problem;

import org.jspecify.annotations.NullMarked;
