/** Callers who mean to wear the services out, and what others notice of them. */
@NullMarked
package dev.entente.security.strain;

import org.jspecify.annotations.NullMarked;
