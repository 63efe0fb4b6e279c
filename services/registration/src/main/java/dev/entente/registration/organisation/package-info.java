/** The shared directory of organisations. */
@NullMarked
package dev.entente.registration.organisation;

import org.jspecify.annotations.NullMarked;
