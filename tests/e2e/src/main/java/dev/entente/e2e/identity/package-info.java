/** The real identity provider: accounts, and tokens that are good or not. */
@NullMarked
package dev.entente.e2e.identity;

import org.jspecify.annotations.NullMarked;
