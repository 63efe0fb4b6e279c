/** What travels on a topic: envelope headers and JSON bodies. */
@NullMarked
package dev.entente.platform.message;

import org.jspecify.annotations.NullMarked;
