/** Programmes and their partnerships. */
@NullMarked
package dev.entente.registration.programme;

import org.jspecify.annotations.NullMarked;
