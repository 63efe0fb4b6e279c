package dev.entente.canary.nest.adapter;

import java.io.IOException;
import java.io.InputStream;

final class NestThatClosesItsDoor {
    int chicks(InputStream door) throws IOException {
        try (InputStream open = door) {
            return open.read();
        }
    }
}
