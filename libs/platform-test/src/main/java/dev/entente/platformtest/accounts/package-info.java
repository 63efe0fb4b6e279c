/** Signed access tokens for tests, without an identity provider. */
@NullMarked
package dev.entente.platformtest.accounts;

import org.jspecify.annotations.NullMarked;
