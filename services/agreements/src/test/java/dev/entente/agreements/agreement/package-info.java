/** What tests of agreements share. */
@NullMarked
package dev.entente.agreements.agreement;

import org.jspecify.annotations.NullMarked;
