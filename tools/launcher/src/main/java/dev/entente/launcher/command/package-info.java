/** What a person can type after {@code ./entente}. */
@NullMarked
package dev.entente.launcher.command;

import org.jspecify.annotations.NullMarked;
