/** Reporting as a whole, over HTTP and Kafka, with real servers. */
@NullMarked
package dev.entente.reporting;

import org.jspecify.annotations.NullMarked;
