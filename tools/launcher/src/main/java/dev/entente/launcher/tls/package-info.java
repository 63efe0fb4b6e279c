/** Keys and certificates of a secured stack, all signed by an authority of its own. */
@NullMarked
package dev.entente.launcher.tls;

import org.jspecify.annotations.NullMarked;
