/** What every client asked and what it was told: the one witness that is no part of the system. */
@NullMarked
package dev.entente.chaos.history;

import org.jspecify.annotations.NullMarked;
