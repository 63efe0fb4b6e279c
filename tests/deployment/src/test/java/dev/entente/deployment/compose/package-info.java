/** The compose file and the folder it mounts, compared with the launcher's topology. */
@NullMarked
package dev.entente.deployment.compose;

import org.jspecify.annotations.NullMarked;
