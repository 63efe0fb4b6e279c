/** What goes wrong on purpose: processes away and back again, messages delivered twice. */
@NullMarked
package dev.entente.e2e.fault;

import org.jspecify.annotations.NullMarked;
