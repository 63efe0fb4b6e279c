/** What people do with the running system, as lists of verbs, and what it refuses. */
@NullMarked
package dev.entente.e2e.journey;

import org.jspecify.annotations.NullMarked;
