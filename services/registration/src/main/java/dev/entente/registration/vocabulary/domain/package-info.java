/** Countries, accounts, phases, and when something happened. */
@NullMarked
package dev.entente.registration.vocabulary.domain;

import org.jspecify.annotations.NullMarked;
