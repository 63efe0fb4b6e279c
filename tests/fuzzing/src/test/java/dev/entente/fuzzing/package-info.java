/** Feeds everything of ours that reads what others wrote to Jazzer, which watches which code each input reaches. */
@NullMarked
package dev.entente.fuzzing;

import org.jspecify.annotations.NullMarked;
