/** Calls of the services over HTTP, as their users make them. */
@NullMarked
package dev.entente.e2e.call;

import org.jspecify.annotations.NullMarked;
