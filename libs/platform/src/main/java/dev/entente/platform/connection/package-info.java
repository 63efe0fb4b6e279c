/** How long a connection may take to ask. */
@NullMarked
package dev.entente.platform.connection;

import org.jspecify.annotations.NullMarked;
