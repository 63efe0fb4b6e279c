/** What is fuzzed stands in the package of the reader of messages, which is not public. */
@NullMarked
package dev.entente.platform.message;

import org.jspecify.annotations.NullMarked;
