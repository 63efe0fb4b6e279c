/** What can be done with organisations. */
@NullMarked
package dev.entente.registration.organisation.usecase;

import org.jspecify.annotations.NullMarked;
