/** How each program of the stack is prepared, started and asked whether it is ready. */
@NullMarked
package dev.entente.launcher.server;

import org.jspecify.annotations.NullMarked;
