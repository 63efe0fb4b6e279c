/** Messages as they travel: what this service writes, and of others' only the fields it uses. */
@NullMarked
package dev.entente.agreements.wire;

import org.jspecify.annotations.NullMarked;
