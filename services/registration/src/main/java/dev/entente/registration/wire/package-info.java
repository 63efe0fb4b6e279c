/** The messages that registration publishes. */
@NullMarked
package dev.entente.registration.wire;

import org.jspecify.annotations.NullMarked;
