/** What can be done with programmes and partnerships. */
@NullMarked
package dev.entente.registration.programme.usecase;

import org.jspecify.annotations.NullMarked;
