/** What the services' published HTTP contracts offer. */
@NullMarked
package dev.entente.security.contract;

import org.jspecify.annotations.NullMarked;
