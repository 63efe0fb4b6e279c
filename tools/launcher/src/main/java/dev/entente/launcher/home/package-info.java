/** Where a stack keeps its data, logs and secrets, and what it finds in the checkout. */
@NullMarked
package dev.entente.launcher.home;

import org.jspecify.annotations.NullMarked;
