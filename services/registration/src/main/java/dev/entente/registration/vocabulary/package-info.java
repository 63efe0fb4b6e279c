/** Words that all features of registration share. */
@NullMarked
package dev.entente.registration.vocabulary;

import org.jspecify.annotations.NullMarked;
