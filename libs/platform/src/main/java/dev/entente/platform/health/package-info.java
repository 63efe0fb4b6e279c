/** What this process tells of itself: alive, ready, and how much waits. */
@NullMarked
package dev.entente.platform.health;

import org.jspecify.annotations.NullMarked;
