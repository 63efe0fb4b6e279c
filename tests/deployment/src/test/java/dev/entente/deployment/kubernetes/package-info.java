/** The manifests: each strictly of its kind, all of them together what the launcher's topology says. */
@NullMarked
package dev.entente.deployment.kubernetes;

import org.jspecify.annotations.NullMarked;
