/** Operating-system processes: starting them, knowing them again, and ending them. */
@NullMarked
package dev.entente.launcher.process;

import org.jspecify.annotations.NullMarked;
