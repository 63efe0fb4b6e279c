/** Messages of other services, as far as reporting reads them. */
@NullMarked
package dev.entente.reporting.wire;

import org.jspecify.annotations.NullMarked;
