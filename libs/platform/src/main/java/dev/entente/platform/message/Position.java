package dev.entente.platform.message;

/** Where a message lies: enough to find it again with any Kafka client. */
public record Position(String topic, int partition, long offset) {}
