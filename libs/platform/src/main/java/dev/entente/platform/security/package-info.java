/** Who calls, and what every request must satisfy before a resource sees it. */
@NullMarked
package dev.entente.platform.security;

import org.jspecify.annotations.NullMarked;
