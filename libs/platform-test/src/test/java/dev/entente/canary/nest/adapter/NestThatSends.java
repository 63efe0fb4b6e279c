package dev.entente.canary.nest.adapter;

import org.apache.kafka.clients.producer.Producer;

final class NestThatSends {
    void chirp(Producer<String, String> topic) {
        topic.flush();
    }
}
