/** An organisation and its facts. */
@NullMarked
package dev.entente.registration.organisation.domain;

import org.jspecify.annotations.NullMarked;
