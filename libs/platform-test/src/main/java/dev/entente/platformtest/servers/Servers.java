package dev.entente.platformtest.servers;

import java.util.Map;

/**
 * A running PostgreSQL and a running Kafka.
 *
 * @param postgres {@code host:port}; the superuser is {@code postgres}, its password too
 * @param settings what a test needs to know to switch the database off and on
 */
record Servers(String postgres, Topics topics, Map<String, String> settings) {}
