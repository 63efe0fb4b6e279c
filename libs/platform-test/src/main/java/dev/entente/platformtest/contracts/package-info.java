/** What each service's tests need to keep the promises in {@code contracts}: schemas, samples and the last release. */
@NullMarked
package dev.entente.platformtest.contracts;

import org.jspecify.annotations.NullMarked;
