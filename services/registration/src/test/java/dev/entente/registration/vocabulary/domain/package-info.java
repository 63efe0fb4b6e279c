/** The shared words, tried without anything running. */
@NullMarked
package dev.entente.registration.vocabulary.domain;

import org.jspecify.annotations.NullMarked;
