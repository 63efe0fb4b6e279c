package dev.entente.chaos.link;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Carries one direction of a connection: one thread reads, one writes, and what is late waits in between. */
final class Pump {
    private static final int CHUNK = 16 * 1024;
    private static final int CHUNKS_UNDER_WAY = 256;
    private static final int SLICES_PER_SECOND = 10;
    private static final byte[] FAREWELL = {};

    private final Connection connection;
    private final Socket from;
    private final Socket to;
    private final Direction direction;
    private final BlockingQueue<Chunk> underWay = new ArrayBlockingQueue<>(CHUNKS_UNDER_WAY);

    Pump(Connection connection, Socket from, Socket to, Direction direction) {
        this.connection = connection;
        this.from = from;
        this.to = to;
        this.direction = direction;
    }

    private record Chunk(ByteBuffer bytes, long dueNanos) {}

    void start() {
        Thread.ofVirtual().start(() -> orReset(this::read));
        Thread.ofVirtual().start(() -> orReset(this::write));
    }

    private void read() throws IOException, InterruptedException {
        byte[] buffer = new byte[CHUNK];
        int length = from.getInputStream().read(buffer);
        while (length >= 0) {
            take(Arrays.copyOf(buffer, length));
            length = from.getInputStream().read(buffer);
        }
        take(FAREWELL);
    }

    private void take(byte[] bytes) throws InterruptedException {
        Conduct conduct = connection.conduct();
        if (conduct.passes(direction)) {
            underWay.put(new Chunk(
                    ByteBuffer.wrap(bytes), System.nanoTime() + conduct.delay().toNanos()));
        } else {
            connection.loseBytes();
        }
    }

    private void write() throws IOException, InterruptedException {
        Chunk next = underWay.take();
        while (next.bytes().hasRemaining()) {
            Thread.sleep(Duration.ofNanos(Math.max(0, next.dueNanos() - System.nanoTime())));
            send(next.bytes().array());
            next = underWay.take();
        }
        to.shutdownOutput();
        connection.ended();
    }

    /** Where the link is narrow, in slices with pauses between them. */
    private void send(byte[] bytes) throws IOException, InterruptedException {
        int sent = 0;
        while (sent < bytes.length) {
            int rate = connection.conduct().bytesPerSecond();
            int length = rate == 0 ? bytes.length - sent : Math.min(bytes.length - sent, slice(rate));
            to.getOutputStream().write(bytes, sent, length);
            sent += length;
            if (rate > 0) {
                Thread.sleep(Duration.ofMillis(1000L * length / rate));
            }
        }
    }

    private static int slice(int bytesPerSecond) {
        return Math.max(1, bytesPerSecond / SLICES_PER_SECOND);
    }

    private void orReset(Work work) {
        try {
            work.run();
        } catch (IOException broken) {
            connection.reset();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            connection.reset();
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }
}
