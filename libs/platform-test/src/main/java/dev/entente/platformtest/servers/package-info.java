/** Real PostgreSQL and Kafka for tests, one set per JVM. */
@NullMarked
package dev.entente.platformtest.servers;

import org.jspecify.annotations.NullMarked;
