/** How long a connection may take to ask, and what it is when the other side leaves. */
@NullMarked
package dev.entente.platform.connection;

import org.jspecify.annotations.NullMarked;
