/** The documents of the repository: what they point to must be there. */
@NullMarked
package dev.entente.deployment.documents;

import org.jspecify.annotations.NullMarked;
