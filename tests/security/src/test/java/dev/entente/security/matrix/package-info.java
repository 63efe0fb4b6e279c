/** Who is answered what, endpoint by endpoint. */
@NullMarked
package dev.entente.security.matrix;

import org.jspecify.annotations.NullMarked;
