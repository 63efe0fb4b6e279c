/** What is fuzzed stands in the package of the reader of cursors, which is not public. */
@NullMarked
package dev.entente.platform.paging;

import org.jspecify.annotations.NullMarked;
