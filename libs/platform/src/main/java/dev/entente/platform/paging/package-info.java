/** Cursor pages with a stable order. */
@NullMarked
package dev.entente.platform.paging;

import org.jspecify.annotations.NullMarked;
