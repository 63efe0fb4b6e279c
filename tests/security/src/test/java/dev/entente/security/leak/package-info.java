/** Looks for what must stay at home: person data, free texts and documents, in logs, topics and other services' databases. */
@NullMarked
package dev.entente.security.leak;

import org.jspecify.annotations.NullMarked;
