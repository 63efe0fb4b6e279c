package dev.entente.security.strain;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Many connections whose requests never end. */
record Slowly(List<RawConnection> open) implements AutoCloseable {

    static Slowly to(URI service, int connections, String beginning) throws IOException {
        List<RawConnection> open = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            RawConnection slow = new RawConnection(service);
            slow.sends(beginning);
            open.add(slow);
        }
        return new Slowly(open);
    }

    /** How many of them still take one. */
    int sendOneMoreByte() {
        open.removeIf(connection -> !connection.sends("x"));
        return open.size();
    }

    @Override
    public void close() throws IOException {
        for (RawConnection connection : open) {
            connection.close();
        }
    }
}
