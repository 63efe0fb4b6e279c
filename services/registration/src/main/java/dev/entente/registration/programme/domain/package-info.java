/** A programme, its partnerships and its facts. */
@NullMarked
package dev.entente.registration.programme.domain;

import org.jspecify.annotations.NullMarked;
