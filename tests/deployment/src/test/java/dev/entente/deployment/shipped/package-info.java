/** Compares the lists of what is shipped with what the services are packaged with. */
@NullMarked
package dev.entente.deployment.shipped;

import org.jspecify.annotations.NullMarked;
