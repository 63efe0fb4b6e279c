/** How many requests one caller may make in a while. */
@NullMarked
package dev.entente.platform.rate;

import org.jspecify.annotations.NullMarked;
