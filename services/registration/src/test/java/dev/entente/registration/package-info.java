/** Registration proved over HTTP, on a real PostgreSQL and a real Kafka. */
@NullMarked
package dev.entente.registration;

import org.jspecify.annotations.NullMarked;
