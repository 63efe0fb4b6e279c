/** What must hold after every scenario, found out without any of the services' code. */
@NullMarked
package dev.entente.chaos.check;

import org.jspecify.annotations.NullMarked;
