/** What registration writes, held against the contracts. */
@NullMarked
package dev.entente.registration.wire;

import org.jspecify.annotations.NullMarked;
