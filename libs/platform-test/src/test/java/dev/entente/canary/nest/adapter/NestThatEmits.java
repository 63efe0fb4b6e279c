package dev.entente.canary.nest.adapter;

import org.eclipse.microprofile.reactive.messaging.Emitter;

final class NestThatEmits {
    void chirp(Emitter<String> topic) {
        topic.complete();
    }
}
