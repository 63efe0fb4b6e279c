/** Holds the files that deploy Entente to what the launcher runs, so that neither drifts. */
@NullMarked
package dev.entente.deployment;

import org.jspecify.annotations.NullMarked;
