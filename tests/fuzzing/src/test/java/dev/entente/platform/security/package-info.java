/** What is fuzzed stands in the package of the reader of headers, which is not public. */
@NullMarked
package dev.entente.platform.security;

import org.jspecify.annotations.NullMarked;
