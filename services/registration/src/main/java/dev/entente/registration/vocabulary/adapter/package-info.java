/** How shared words are kept in columns. */
@NullMarked
package dev.entente.registration.vocabulary.adapter;

import org.jspecify.annotations.NullMarked;
