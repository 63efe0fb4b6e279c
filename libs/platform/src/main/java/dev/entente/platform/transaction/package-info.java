/** The gateways {@link dev.entente.platform.transaction.Commands} and {@link dev.entente.platform.transaction.Reads}: nothing else opens a transaction for HTTP. */
@NullMarked
package dev.entente.platform.transaction;

import org.jspecify.annotations.NullMarked;
