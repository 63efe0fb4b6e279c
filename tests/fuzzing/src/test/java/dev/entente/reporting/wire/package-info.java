/** What is fuzzed stands in the package of the reader of bodies of messages, which is not public. */
@NullMarked
package dev.entente.reporting.wire;

import org.jspecify.annotations.NullMarked;
