/** The service agreements under test. */
@NullMarked
package dev.entente.agreements;

import org.jspecify.annotations.NullMarked;
